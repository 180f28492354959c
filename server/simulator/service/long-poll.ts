import type { Clock } from '#lib/domain/clock';
import type { TableLog } from './table-log.ts';

/**
 * Waits for the log's next batch or until `untilAt` (base clock), whichever is first. Rejects with the reason of the
 * first signal that aborts: the session has ended or the client has gone. Leaves no timer and no listener behind.
 */
export function waitForBatch(log: TableLog, wait: Wait): Promise<'news' | 'time-out'> {
  return waitForNews((listener) => log.onBatch(listener), wait);
}

interface Wait {
  base: Clock;
  untilAt: number;
  signals: readonly AbortSignal[];
}

/** The same for whatever `listen` tells of. */
export function waitForNews(
  listen: (listener: () => void) => () => void,
  { base, untilAt, signals }: Wait,
): Promise<'news' | 'time-out'> {
  const leftMs = untilAt - base.now();
  if (leftMs <= 0) return Promise.resolve('time-out');
  return new Promise((resolve, reject) => {
    const tidy = (): void => {
      cancelTimer();
      cancelListener();
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
    };
    const finish = (end: 'news' | 'time-out'): void => {
      tidy();
      resolve(end);
    };
    const onAbort = (): void => {
      tidy();
      reject(signals.find(({ aborted }) => aborted)?.reason);
    };
    const cancelTimer = base.after(leftMs, () => finish('time-out'));
    const cancelListener = listen(() => finish('news'));
    for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
    if (signals.some(({ aborted }) => aborted)) onAbort();
  });
}
