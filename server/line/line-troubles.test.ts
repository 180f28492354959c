import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { comesThrough } from './testing/comes-through.ts';
import { openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const UPDATE = 'getStatisticsUpdate';

/** What befalls every call for a minute, and what the wall must say of it. */
const TROUBLES: [string, Record<string, unknown>, RegExp][] = [
  ['a refused connection', { kind: 'refuse' }, /^error: .*connection refused/m],
  ['a connection dropped before the answer', { kind: 'drop' }, /^error: .*connection lost/m],
  ['a reset in the middle of an answer', { kind: 'reset-mid-answer' }, /^error: .*connection lost/m],
  ['an answer that ends half way', { kind: 'half-close' }, /^error: .*connection lost/m],
  ['a status 500', { kind: '500' }, /^error: .*error of its own/m],
  ['a status 401', { kind: '401' }, /^error: .*refuses the password/m],
  ['a redirect', { kind: 'redirect' }, /^error: .*another address/m],
  ['an empty answer', { kind: 'blank-http' }, /^error: .*answers with nothing/m],
  ['a truncated answer', { kind: 'truncate' }, /^error: .*cannot be read/m],
  ['a web page instead of an answer', { kind: 'html' }, /^error: .*cannot be read/m],
  ['an entity bomb', { kind: 'entity-bomb' }, /^error: .*cannot be read/m],
  ['an answer that comes too late', { kind: 'delay', ms: 100_000 }, /^error: .*timed out/m],
  ['an answer that trickles', { kind: 'slow-drip', bytesPerSecond: 20 }, /^error: .*timed out/m],
];

describe('a line comes through', () => {
  it.each(TROUBLES)('%s', async (_title, trouble, says) => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: () => line.domain.trouble({ ...trouble, forMs: MINUTE_MS }),
        forMs: MINUTE_MS,
        cutsOff: STATISTIC_TYPES,
        says,
        mostCalls: 12,
      }),
    ).resolves.toBeUndefined();
  });

  it('whole tables of 50 MB', async () => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: async () => {
          const forMs = 25_000;
          await line.domain.trouble({ kind: 'huge', megabytes: 50, operation: 'getStatistics', forMs });
          await line.domain.trouble({
            kind: 'fault',
            name: 'StatisticsNotRequestedFault',
            operation: UPDATE,
            forMs,
          });
        },
        forMs: 25_000,
        cutsOff: STATISTIC_TYPES,
        says: /^error: .*too large/m,
        mostCalls: 20,
      }),
    ).resolves.toBeUndefined();
  });

  it('updates of 50 MB', async () => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: () => line.domain.trouble({ kind: 'huge', megabytes: 50, forMs: MINUTE_MS }),
        forMs: MINUTE_MS,
        cutsOff: STATISTIC_TYPES,
        says: /^error: .*(too large|cannot be read)/m,
        mostCalls: 12,
      }),
    ).resolves.toBeUndefined();
  });
});
