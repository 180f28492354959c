import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { comesThrough } from './testing/comes-through.ts';
import { openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const OPEN = 'setSessionParameters';
const COARSE_LIMIT_MS = 180_000;

describe('somebody else who takes the user’s session', () => {
  it('and keeps it for an hour has it for that hour; we say so and wait', async () => {
    await using line = await openLine();
    const places = new Set<string | undefined>();
    await comesThrough(line, {
      begin: async () => {
        await line.domain.trouble({ kind: 'evict', forMs: HOUR_MS });
        for (let minute = 0; minute < 58; minute++) {
          await line.run(MINUTE_MS, 1_000);
          places.add((await line.domain.sessions())[0]?.place);
        }
      },
      forMs: 2 * MINUTE_MS,
      stepMs: 1_000,
      cutsOff: STATISTIC_TYPES,
      says: /^error: someone else took over this user's session; trying again at \d\d:\d\d/m,
      mostCalls: 24,
      mostLimitMs: COARSE_LIMIT_MS,
      recoversWithinMs: 20 * MINUTE_MS,
    });
    expect([...places]).toEqual(['elsewhere']);
    expect(await line.domain.calls(OPEN)).toBeLessThanOrEqual(10);
  });

  it('whenever we have it back gets it with ever less of a fight', async () => {
    await using line = await openLine();
    const before = await line.domain.calls(OPEN);
    await comesThrough(line, {
      begin: async () => {
        for (let half = 0; half < 118; half++) {
          await line.domain.trouble({ kind: 'evict', forMs: 20_000 });
          await line.run(MINUTE_MS / 2, 1_000);
        }
      },
      forMs: MINUTE_MS,
      stepMs: 1_000,
      says: /^error: someone else took over this user's session/m,
      mostCalls: 1_000,
      mostLimitMs: COARSE_LIMIT_MS,
      recoversWithinMs: 20 * MINUTE_MS,
      afterwards: async () => expect((await line.domain.calls(OPEN)) - before).toBeLessThanOrEqual(16),
    });
  });
});
