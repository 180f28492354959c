import { expect, it } from 'vitest';
import { PressKeys } from './press-keys.ts';

it('gives a press that had no answer its key again, and another one to another press', () => {
  const keys = new PressKeys();
  const first = keys.keyFor({ act: 'stop', campaign: 'Renewals' });
  expect(keys.keyFor({ act: 'stop', campaign: 'Renewals' })).toBe(first);
  expect(keys.keyFor({ act: 'start', campaign: 'Renewals' })).not.toBe(first);
});

it('knows a press after an answer as a new one', () => {
  const keys = new PressKeys();
  const first = keys.keyFor({ act: 'stop' });
  keys.answered();
  expect(keys.keyFor({ act: 'stop' })).not.toBe(first);
});
