import { systemClock } from '#lib/domain/clock';
import { awakePort } from './awake-port.ts';
import { lazyPort } from './lazy-port.ts';
import { type WorkerLine, sharedPort } from './shared-port.ts';
import type { StreamAs } from './stream-address.ts';
import type { HostMessage } from './stream-messages.ts';
import type { OpenPort } from './stream-port.ts';
import { workerNameOf } from './worker-name.ts';

/** The line of a page in a browser, to the stream of whoever `as` says, by the worker at an address or by the page's own. */
export function browserPort(as: StreamAs, workerAt: string | null = null): OpenPort {
  return awakePort(
    sharedPort({
      openWorker: () => openWorker(as, workerAt),
      // Seldom needed, and as large as the rest of a page's line.
      fallback: lazyPort(async () => (await import('./own-port.ts')).ownPort(as), systemClock),
      clock: systemClock,
    }),
  );
}

function openWorker(as: StreamAs, workerAt: string | null): WorkerLine | null {
  if (typeof SharedWorker === 'undefined') return null;
  const name = workerNameOf(as);
  // Written out, since this is what the bundler looks for.
  const worker =
    workerAt === null
      ? new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module', name })
      : new SharedWorker(workerAt, { name });
  worker.port.start();
  return {
    post: (message) => worker.port.postMessage(message),
    onMessage(listener) {
      worker.port.addEventListener('message', (event: MessageEvent<HostMessage>) => listener(event.data));
    },
    onError(listener) {
      worker.addEventListener('error', listener);
    },
    close: () => worker.port.close(),
  };
}
