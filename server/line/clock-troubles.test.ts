import { describe, expect, it } from 'vitest';
import { comesThrough } from './testing/comes-through.ts';
import { type Line, openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const CALLS_A_MINUTE = 300;
/** After so long the difference of the two clocks is known for sure. */
const SURE_MS = 30_000;

describe('a clock that is set while the line runs', () => {
  it.each<[string, (line: Line) => void | Promise<void>]>([
    ['Five9’s an hour ahead', (line) => line.domain.trouble({ kind: 'jump-clock', jumpMs: HOUR_MS })],
    ['Five9’s an hour back', (line) => line.domain.trouble({ kind: 'jump-clock', jumpMs: -HOUR_MS })],
    ['our server’s an hour ahead', (line) => line.served.clock.jump(HOUR_MS)],
    ['our server’s an hour back', (line) => line.served.clock.jump(-HOUR_MS)],
    [
      'Five9’s a day ahead for a minute',
      (line) => line.domain.trouble({ kind: 'skew-clock', skewMs: DAY_MS, forMs: MINUTE_MS }),
    ],
    [
      'Five9’s a day back for a minute',
      (line) => line.domain.trouble({ kind: 'skew-clock', skewMs: -DAY_MS, forMs: MINUTE_MS }),
    ],
    [
      'Five9’s to a day on which the clocks change',
      (line) => line.domain.trouble({ kind: 'dst-day', forMs: 2 * MINUTE_MS }),
    ],
  ])('%s', async (_title, set) => {
    await using line = await openLine();
    await line.run(SURE_MS);
    await comesThrough(line, {
      begin: async () => set(line),
      forMs: 80_000,
      mostCalls: 2 * CALLS_A_MINUTE,
    });
    expect(await line.domain.calls('setSessionParameters')).toBe(1);
  });
});

describe('a day on which the clocks of the connection change', () => {
  it.each([
    {
      title: 'back, in New York',
      zone: 'America/New_York',
      changeAt: '2026-11-01T06:00:00Z',
      before: -4,
      after: -5,
    },
    {
      title: 'forward, in New York',
      zone: 'America/New_York',
      changeAt: '2026-03-08T07:00:00Z',
      before: -5,
      after: -4,
    },
    {
      title: 'back, half an hour beside others',
      zone: 'Australia/Adelaide',
      changeAt: '2026-04-04T16:30:00Z',
      before: 10.5,
      after: 9.5,
    },
    {
      title: 'forward, half an hour beside others',
      zone: 'Australia/Adelaide',
      changeAt: '2026-10-03T16:30:00Z',
      before: 9.5,
      after: 10.5,
    },
    {
      title: 'by half an hour only',
      zone: 'Australia/Lord_Howe',
      changeAt: '2026-04-04T15:00:00Z',
      before: 11,
      after: 10.5,
    },
  ])('$title: the session is opened again with the new offset', async ({ zone, changeAt, before, after }) => {
    const startAt = Date.parse(changeAt) - MINUTE_MS;
    await using line = await openLine({ startAt, zone });
    const offset = async (): Promise<number | undefined> =>
      (await line.domain.sessions())[0]?.settings.timeZone;
    expect(await offset()).toBe(before * HOUR_MS);
    await comesThrough(line, {
      begin: () => Promise.resolve(),
      forMs: 80_000,
      mostCalls: 2 * CALLS_A_MINUTE,
      afterwards: async () => {
        expect(await offset()).toBe(after * HOUR_MS);
        expect(await line.domain.calls('setSessionParameters', 'ok')).toBe(2);
        expect([...line.watch.said].filter((said) => said.startsWith('error'))).toEqual([]);
      },
    });
  });
});
