import type { CDPSession, Page } from 'playwright';

/** What the page's main thread did over a span. Times in ms; `computed*`: in processor time, which other programs cannot lengthen. */
export interface MainThreadWork {
  spanMs: number;
  busyMs: number;
  computedMs: number;
  longestMs: number;
  longestComputedMs: number;
  /** Tasks longer than 50 ms by the clock. */
  longTasks: number;
}

const LONG_TASK_MS = 50;
const TASK = 'ThreadControllerImpl::RunTask';
const [FROM, UNTIL] = ['bench-from', 'bench-until'];

/** Traces every task of a page's main thread, whatever it does: scripts, styles, layout, paint, collecting garbage. */
export async function watchMainThread(
  page: Page,
  meanwhile: () => Promise<unknown>,
): Promise<MainThreadWork> {
  return workIn(await traced(page, meanwhile));
}

/**
 * The processor time, ms, that the main thread took for each span between a mark `from` and the next mark `until` of the
 * page's own, the task included in which the first one was set.
 */
export async function computedBetween(
  page: Page,
  { from, until }: { from: string; until: string },
  meanwhile: () => Promise<unknown>,
): Promise<readonly number[]> {
  const events = await traced(page, meanwhile);
  const tasks = tasksIn(events);
  const ends = events.filter(({ name }) => name === until).map(({ atMs }) => atMs);
  return events
    .filter(({ name }) => name === from)
    .flatMap((begin) => {
      const end = ends.find((atMs) => atMs > begin.atMs);
      const within = tasks.filter(
        ({ atMs, forMs }) => end !== undefined && atMs + forMs > begin.atMs && atMs < end,
      );
      return end === undefined ? [] : [within.reduce((sum, { computedMs }) => sum + computedMs, 0)];
    });
}

async function traced(page: Page, meanwhile: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.flatMap(readEvent)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  await mark(session, FROM);
  await meanwhile();
  await mark(session, UNTIL);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

interface TraceEvent {
  name: string;
  thread: string;
  /** Of a monotonic clock. */
  atMs: number;
  forMs: number;
  computedMs: number;
}

/** The tasks of the thread that has set the marks. */
function tasksIn(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const thread = events.find(({ name }) => name === FROM)?.thread;
  const tasks = events.filter((event) => event.name === TASK && event.thread === thread);
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return tasks;
}

function workIn(events: readonly TraceEvent[]): MainThreadWork {
  const from = events.find(({ name }) => name === FROM);
  const until = events.find(({ name }) => name === UNTIL);
  if (!from || !until) throw new Error('the trace has no marks');
  const tasks = tasksIn(events).filter(({ atMs }) => atMs > from.atMs && atMs < until.atMs);
  const sum = (of: (task: TraceEvent) => number): number => tasks.reduce((all, task) => all + of(task), 0);
  const most = (of: (task: TraceEvent) => number): number => Math.max(...tasks.map(of));
  return {
    spanMs: until.atMs - from.atMs,
    busyMs: sum(({ forMs }) => forMs),
    computedMs: sum(({ computedMs }) => computedMs),
    longestMs: most(({ forMs }) => forMs),
    longestComputedMs: most(({ computedMs }) => computedMs),
    longTasks: tasks.filter(({ forMs }) => forMs > LONG_TASK_MS).length,
  };
}

async function mark(session: CDPSession, name: string): Promise<void> {
  await session.send('Runtime.evaluate', { expression: `void performance.mark('${name}')` });
}

function readEvent(raw: Readonly<Record<string, unknown>>): TraceEvent[] {
  const { name, pid, tid, ts, dur = 0, tdur = 0 } = raw;
  if (typeof name !== 'string' || typeof ts !== 'number') return [];
  return [
    {
      name,
      thread: `${String(pid)} ${String(tid)}`,
      atMs: ts / 1000,
      forMs: Number(dur) / 1000,
      computedMs: Number(tdur) / 1000,
    },
  ];
}
