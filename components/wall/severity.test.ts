import { describe, expect, it } from 'vitest';
import { byWorst, severityOf, worstOf } from './severity.ts';

describe('a severity', () => {
  it('is none for what cannot be judged', () => {
    expect([severityOf(null), severityOf('none'), severityOf('critical')]).toEqual(['ok', 'ok', 'critical']);
  });

  it('stands before a lesser one', () => {
    expect((['ok', 'critical', 'warn'] as const).toSorted(byWorst)).toEqual(['critical', 'warn', 'ok']);
  });

  it('of several is the worst', () => {
    expect(worstOf('ok', 'warn')).toBe('warn');
    expect(worstOf('critical', 'warn', 'ok')).toBe('critical');
    expect(worstOf()).toBe('ok');
  });
});
