import { describe as suite, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { describe } from './describe.ts';
import { type Cause, IDLE, type SessionState, withTypes } from './session-state.ts';

const NOW = Date.parse('2026-07-15T18:05:00Z');
const ZONE = 'America/New_York';
const held = withTypes(IDLE, (type) => ({ ...type, phase: 'current', held: true }));

function said(state: Partial<SessionState>): string {
  const { state: word, reason } = describe({ ...held, kind: 'backing-off', ...state }, ZONE, NOW);
  return `${word}: ${reason}`;
}
const in15Minutes = NOW + 15 * 60_000;

suite('the sentence on the wall', () => {
  it.each<[Cause, number | null, string]>([
    [
      { kind: 'taken' },
      in15Minutes,
      "error: someone else took over this user's session; trying again at 14:20",
    ],
    [{ kind: 'lost' }, NOW + 4_000, 'error: Five9 has closed the session; opening it again'],
    [
      { kind: 'refused', why: 'password' },
      in15Minutes,
      'error: Five9 refuses the password; trying again at 14:20',
    ],
    [{ kind: 'refused', why: 'no-seat' }, in15Minutes, 'error: no seat free at Five9; trying again at 14:20'],
    [{ kind: 'limit' }, NOW + 55 * 60_000, 'stale: waiting for the request limit until 15:00'],
    [
      { kind: 'trouble', trouble: 'refused' },
      NOW + 2_000,
      'error: Five9 does not answer (connection refused)',
    ],
  ])('says %o in plain words', (cause, untilAt, words) => {
    expect(said({ cause, untilAt })).toBe(words);
  });

  it('is connecting, not stale, while there is nothing to show', () => {
    expect(describe({ ...IDLE, kind: 'opening' }, ZONE, NOW)).toEqual({
      state: 'connecting',
      reason: 'signing in to Five9',
      why: { key: 'signing-in' },
    });
    expect(describe({ ...IDLE, kind: 'loading' }, ZONE, NOW)).toEqual({
      state: 'connecting',
      reason: 'loading the first table',
      why: { key: 'first-table' },
    });
  });

  it('is stale while what is shown comes from an earlier run', () => {
    const restored = withTypes(held, (type) => ({ ...type, phase: 'restored' }));
    expect(said({ ...restored, kind: 'polling' })).toBe('stale: asking Five9 what has changed');
  });

  it('says how many tables are still to come', () => {
    const [first] = STATISTIC_TYPES;
    const one = { ...IDLE, kind: 'loading' as const, types: { ...IDLE.types, [first]: held.types[first] } };
    expect(describe(one, ZONE, NOW)).toEqual({
      state: 'live',
      reason: '7 of 8 tables still to load',
      why: { key: 'to-load', values: { loading: '7', all: '8' } },
    });
  });
});
