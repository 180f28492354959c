import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { expectNothingLeaked } from './testing/expect-nothing-leaked.ts';
import { expectTruth } from './testing/expect-truth.ts';
import { type Line, openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const OPEN = 'setSessionParameters';
const WHOLE = 'getStatistics';
/** Tables are written down this long after they changed. */
const CHECKPOINT_MS = 8_000;

const ENDS: [string, (line: Line) => Promise<void>][] = [
  ['in good order', (line) => line.stopServer()],
  ['in the middle of it', (line) => line.killServer()],
];

describe('a server that ends and starts again', () => {
  it.each(ENDS)(
    '%s goes on in the same session without a whole table, and so does the page',
    async (_title, end) => {
      await using line = await openLine({ shows: STATISTIC_TYPES });
      await line.run(2 * CHECKPOINT_MS);
      const opened = await line.domain.calls(OPEN);
      const loaded = await line.domain.calls(WHOLE);
      await end(line);
      await line.run(5 * MINUTE_MS, 1_000);
      for (const type of STATISTIC_TYPES) {
        const { table, ageState } = line.page.result(type);
        expect(ageState, `${type}`).toBe('stale');
        expect(table?.rows.length, `${type}`).toBeGreaterThan(0);
      }
      await line.serve();
      await line.untilLive(20_000);
      expect(await line.domain.calls(OPEN)).toBe(opened);
      expect(await line.domain.calls(WHOLE)).toBe(loaded);
      await expectTruth(line);
      expect(await line.domain.calls(WHOLE)).toBe(loaded);
      await expectNothingLeaked(line);
    },
  );

  it.each(ENDS)('%s and stays away past the session’s time-out loads anew, once', async (_title, end) => {
    await using line = await openLine();
    await line.run(2 * CHECKPOINT_MS);
    const before = {
      opened: await line.domain.calls(OPEN),
      loaded: await line.domain.calls(WHOLE),
      all: await line.domain.calls(),
    };
    await end(line);
    await line.run(31 * MINUTE_MS, 2_000);
    await line.serve();
    await line.untilLive(30_000);
    expect(await line.domain.calls(OPEN)).toBe(before.opened + 1);
    expect(await line.domain.calls(WHOLE)).toBe(before.loaded + 8);
    expect(await line.domain.faults()).toBeLessThanOrEqual(8);
    await expectTruth(line);
    await expectNothingLeaked(line);
  });
});
