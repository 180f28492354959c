import { expect, it } from 'vitest';
import type { DisplayReport } from '#lib/domain/display';
import { ManualClock } from '#lib/domain/manual-clock';
import { PaintWatch } from './paint-watch.ts';
import { Reporter } from './reporter.ts';

const REPORT: DisplayReport = {
  build: 'b1',
  screen: { width: 1920, height: 1080, pixelRatio: 1 },
  heapBytes: null,
  clockSkewMs: null,
  program: 'v1',
  shows: { board: 'b', item: 'i', why: 'board' },
  painted: { at: 1, frames: 5, dataAgeMs: 2 },
  stream: 'live',
  turns: 0,
  loadedAt: 0,
};

function build(answer: () => Response) {
  const clock = new ManualClock(0);
  const sent: unknown[] = [];
  const programs: string[] = [];
  let revoked = 0;
  const reporter = new Reporter({
    clock,
    random: () => 0.5,
    report: () => REPORT,
    fetch: async (url, init) => {
      sent.push([url, init.method, JSON.parse(typeof init.body === 'string' ? init.body : '')]);
      return answer();
    },
    onProgram: (version) => programs.push(version),
    onRevoked: () => revoked++,
  });
  reporter.start();
  return { clock, reporter, sent, programs, revoked: () => revoked };
}

it('a display reports every five seconds, as a display', async () => {
  const { clock, sent } = build(() => Response.json({ program: 'v1', serverTime: 1 }));
  await clock.advance(16_500);
  expect(sent).toHaveLength(4);
  expect(sent[0]).toEqual(['/api/wall/heartbeat?as=display', 'POST', REPORT]);
});

it('a display learns which program it should run', async () => {
  const { clock, programs } = build(() => Response.json({ program: 'v2', serverTime: 1 }));
  await clock.advance(1_500);
  expect(programs).toEqual(['v2']);
});

it('a display learns that it is none any more', async () => {
  const { clock, revoked, programs } = build(() => Response.json({}, { status: 401 }));
  await clock.advance(1_500);
  expect([revoked(), programs]).toEqual([1, []]);
});

it('a report that does not arrive is followed by the next', async () => {
  let isUp = false;
  const { clock, sent, programs } = build(() => {
    if (!isUp) throw new TypeError('no route');
    return Response.json({ program: 'v1' });
  });
  await clock.advance(7_000);
  isUp = true;
  await clock.advance(5_000);
  expect([sent.length, programs]).toEqual([3, ['v1']]);
});

it('a display that is left reports no more', async () => {
  const { clock, reporter, sent } = build(() => Response.json({ program: 'v1' }));
  reporter.stop();
  await clock.advance(60_000);
  expect(sent).toEqual([]);
});

it('counts frames that were drawn, with the age of the numbers in them, and none while none is drawn', () => {
  let draw: (() => void) | null = null;
  let now = 1_000;
  const watch = new PaintWatch({
    onFrame: (task) => (draw = task),
    afterFrame: (task) => task(),
    now: () => now,
  });
  const frame = (): void => draw?.();
  watch.committed((at) => at - 400);
  watch.committed((at) => at - 500);
  expect(watch.take()).toEqual({ at: null, frames: 0, dataAgeMs: null });
  now = 2_000;
  frame();
  watch.committed(() => null);
  expect(watch.take()).toEqual({ at: 2_000, frames: 1, dataAgeMs: 1_500 });
  expect(watch.take()).toEqual({ at: 2_000, frames: 0, dataAgeMs: 1_500 });
});
