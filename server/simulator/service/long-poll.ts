import type { Clock } from '#lib/domain/clock';
import type { TableLog } from './table-log.ts';

/**
 * Waits for the log's next batch or until `untilAt` (base clock), whichever is first. Rejects with the reason of the
 * first signal that aborts: the session has ended or the client has gone. Leaves no timer and no listener behind.
 */
export function waitForBatch(
  log: TableLog,
  { base, untilAt, signals }: { base: Clock; untilAt: number; signals: readonly AbortSignal[] },
): Promise<'batch' | 'time-out'> {
  const leftMs = untilAt - base.now();
  if (leftMs <= 0) return Promise.resolve('time-out');
  return new Promise((resolve, reject) => {
    const tidy = (): void => {
      cancelTimer();
      cancelListener();
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
    };
    const finish = (end: 'batch' | 'time-out'): void => {
      tidy();
      resolve(end);
    };
    const onAbort = (): void => {
      tidy();
      reject(signals.find(({ aborted }) => aborted)?.reason);
    };
    const cancelTimer = base.after(leftMs, () => finish('time-out'));
    const cancelListener = log.onBatch(() => finish('batch'));
    for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
    if (signals.some(({ aborted }) => aborted)) onAbort();
  });
}
