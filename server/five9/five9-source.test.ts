import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { sourceOn } from './poll/testing/source-fixture.ts';

describe('a source that starts', () => {
  it('has all eight tables live within twenty seconds when the quota is generous', async () => {
    await using run = sourceOn();
    await run.clock.run(20_000);
    expect(new Set(run.of('snapshot').map((event) => event.type))).toEqual(new Set(STATISTIC_TYPES));
    for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('live');
    expect(run.state()).toEqual({ kind: 'state', state: 'live', reason: '' });
  });
});
