import { systemClock } from '#lib/domain/clock';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { StreamHost } from './stream-host.ts';
import { asOfWorker } from './worker-name.ts';
import type { PageMessage } from './stream-messages.ts';

const host = new StreamHost({
  url: STREAM_PATH,
  as: asOfWorker(self.name),
  fetch: (url, init) => fetch(url, init),
  clock: systemClock,
  monotonicNow: () => performance.now(),
  random: Math.random,
  forgetsSilentPages: true,
});

/** Every tab that opens the worker connects once. */
addEventListener('connect', (event) => {
  if (!(event instanceof MessageEvent)) return;
  const [port] = event.ports;
  if (!port) return;
  const page = host.attach((message) => port.postMessage(message));
  port.addEventListener('message', (message: MessageEvent<PageMessage>) => page.receive(message.data));
  port.start();
});
