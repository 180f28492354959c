import { systemClock } from '#lib/domain/clock';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { lazyPort } from './lazy-port.ts';
import { type WorkerLine, sharedPort } from './shared-port.ts';
import type { StreamAs } from './stream-address.ts';
import type { HostMessage } from './stream-messages.ts';
import type { OpenPort, StreamPort } from './stream-port.ts';
import { workerNameOf } from './worker-name.ts';

/** The line of a page in a browser, to the stream of whoever `as` says. */
export function browserPort(as: StreamAs): OpenPort {
  return (onMessage) => openPort(as, onMessage);
}

function openPort(as: StreamAs, onMessage: (message: HostMessage) => void): StreamPort {
  const port = sharedPort({
    openWorker: () => openWorker(as),
    // Seldom needed, and as large as the rest of a page's line.
    fallback: lazyPort(() => ownPort(as), systemClock),
    clock: systemClock,
  })(onMessage);
  const leave = (): void => port.post({ kind: 'bye' });
  const comeBack = (): void => port.post({ kind: 'ping' });
  const wake = (): void => port.post({ kind: 'wake' });
  const look = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', look);
  return {
    post: (message) => port.post(message),
    close() {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', look);
      port.close();
    },
  };
}

async function ownPort(as: StreamAs): Promise<OpenPort> {
  const { localPort } = await import('./local-port.ts');
  return localPort({
    url: STREAM_PATH,
    as,
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    monotonicNow: () => performance.now(),
    random: Math.random,
  });
}

function openWorker(as: StreamAs): WorkerLine | null {
  if (typeof SharedWorker === 'undefined') return null;
  const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), {
    type: 'module',
    name: workerNameOf(as),
  });
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
