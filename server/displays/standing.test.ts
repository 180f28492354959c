import { describe, expect, it } from 'vitest';
import { type StandingFacts, standingOf } from './standing.ts';

const NOW = 1_000_000;
const LIVE: StandingFacts = {
  now: NOW,
  pairedAt: 1_000,
  revokedAt: null,
  streamSince: NOW - 60_000,
  reportedAt: NOW - 5_000,
  paintedAt: NOW - 5_000,
  hears: true,
  dataAgeMs: 3_000,
  limitMs: 15_000,
};
const NOTHING = { streamSince: null, reportedAt: null, paintedAt: null } as const;

describe('how a display stands', () => {
  it.each<[string, Partial<StandingFacts>, [standing: string, since: number | null]]>([
    ['says and paints what is fresh', {}, ['live', null]],
    ['shows no numbers, as a black screen does', { dataAgeMs: null }, ['live', null]],
    ['reports though its stream is cut', { streamSince: null, hears: false }, ['stale', null]],
    ['paints what is too old', { dataAgeMs: 15_001 }, ['stale', null]],
    ['paints what is just not too old', { dataAgeMs: 15_000 }, ['live', null]],
    ['reports that it paints nothing', { paintedAt: NOW - 15_000 }, ['frozen', NOW - 15_000]],
    ['reports, and never painted', { paintedAt: null }, ['frozen', null]],
    ['holds its stream and says nothing', { reportedAt: NOW - 15_000 }, ['frozen', NOW - 5_000]],
    [
      'never said anything on its stream',
      { ...NOTHING, streamSince: NOW - 15_000 },
      ['frozen', NOW - 15_000],
    ],
    ['has only just come', { ...NOTHING, streamSince: NOW - 14_999 }, ['never-seen', 1_000]],
    ['comes back', { reportedAt: NOW - 60_000, streamSince: NOW - 1 }, ['offline', NOW - 60_000]],
    ['is gone', { reportedAt: NOW - 60_000, streamSince: null }, ['offline', NOW - 60_000]],
    ['was never there', NOTHING, ['never-seen', 1_000]],
    ['is revoked, whatever it says', { revokedAt: 7_000 }, ['revoked', 7_000]],
    ['reported under a clock set back since', { reportedAt: NOW + 60_000 }, ['frozen', NOW - 5_000]],
  ])('which %s', (_what, facts, [standing, since]) => {
    expect(standingOf({ ...LIVE, ...facts })).toEqual({ standing, since });
  });

  it('has an answer for every combination, and is live only when frames were painted just now', () => {
    const moments = [null, NOW, NOW - 14_999, NOW - 15_000, NOW + 60_000];
    for (const streamSince of moments)
      for (const reportedAt of moments)
        for (const paintedAt of moments)
          for (const hears of [true, false])
            for (const dataAgeMs of [null, 0, 15_001])
              for (const revokedAt of [null, 5]) {
                const facts = { ...LIVE, streamSince, reportedAt, paintedAt, hears, dataAgeMs, revokedAt };
                const { standing } = standingOf(facts);
                expect(['live', 'stale', 'frozen', 'offline', 'never-seen', 'revoked']).toContain(standing);
                expect(standing === 'revoked').toBe(revokedAt !== null);
                const isPainted = paintedAt !== null && Math.abs(NOW - paintedAt) < 15_000;
                const isFresh = hears && (dataAgeMs ?? 0) <= 15_000;
                expect(standing !== 'live' || (isPainted && isFresh)).toBe(true);
              }
  });
});
