import type { Clock } from '#lib/domain/clock';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { CallOptions } from '../client/supervisor-client.ts';
import type { FairQueue } from './fair-queue.ts';
import { linkedAbort } from './linked-abort.ts';

/** The client keeps its own watchdog; ours bites this much later, should that one fail. */
const GRACE_MS = 2_000;

export interface WatchedCall<T> {
  clock: Clock;
  queue: FairQueue;
  signal: AbortSignal;
  timeoutMs: number;
  call: (options: CallOptions) => Promise<CallOutcome<T>>;
}

/** One call in its turn, under a watchdog. Whatever happens is an outcome: it never rejects and never hangs. */
export async function watchedCall<T>(watched: WatchedCall<T>): Promise<CallOutcome<T>> {
  const { clock, queue, signal } = watched;
  try {
    return await queue.run(() => raced(watched), signal);
  } catch {
    const kind = signal.aborted ? 'aborted' : 'malformed';
    return { kind: 'failed', failure: { kind, detail: 'call not completed' }, receivedAt: clock.now() };
  }
}

async function raced<T>({ clock, signal, timeoutMs, call }: WatchedCall<T>): Promise<CallOutcome<T>> {
  const { controller, unlink } = linkedAbort(signal);
  let giveUp = (_kind: 'aborted' | 'timeout'): void => undefined;
  const givenUp = new Promise<CallOutcome<T>>((resolve) => {
    giveUp = (kind) =>
      resolve({ kind: 'failed', failure: { kind, detail: 'given up' }, receivedAt: clock.now() });
  });
  const cancel = clock.after(timeoutMs + GRACE_MS, () => {
    giveUp('timeout');
    controller.abort();
  });
  controller.signal.addEventListener('abort', () => giveUp('aborted'), { once: true });
  try {
    return await Promise.race([call({ signal: controller.signal, timeoutMs }), givenUp]);
  } finally {
    cancel();
    unlink();
  }
}
