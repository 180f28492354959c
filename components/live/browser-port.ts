import { systemClock } from '#lib/domain/clock';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { localPort } from './local-port.ts';
import { type WorkerLine, sharedPort } from './shared-port.ts';
import type { HostMessage } from './stream-messages.ts';
import type { OpenPort } from './stream-port.ts';

/** The line of a page in a browser. */
export const openBrowserPort: OpenPort = (onMessage) => {
  const port = sharedPort({
    openWorker,
    fallback: localPort({
      url: STREAM_PATH,
      fetch: (url, init) => fetch(url, init),
      clock: systemClock,
      monotonicNow: () => performance.now(),
      random: Math.random,
    }),
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
};

function openWorker(): WorkerLine | null {
  if (typeof SharedWorker === 'undefined') return null;
  const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module' });
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
