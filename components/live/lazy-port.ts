import type { Clock } from '#lib/domain/clock';
import type { PageMessage } from './stream-messages.ts';
import type { OpenPort, StreamPort } from './stream-port.ts';

const AGAIN_MS = 5_000;

/** A line whose code is fetched when it is needed, again and again until it comes; what is said meanwhile is said then. */
export function lazyPort(load: () => Promise<OpenPort>, clock: Clock): OpenPort {
  return (onMessage) => {
    let port: StreamPort | null = null;
    let isClosed = false;
    let cancelAgain: (() => void) | null = null;
    // Of each kind the last: what is wanted now is all that counts.
    const unsaid = new Map<PageMessage['kind'], PageMessage>();
    const fetchIt = (): void => {
      load().then(
        (open) => {
          if (isClosed) return;
          port = open(onMessage);
          for (const message of unsaid.values()) port.post(message);
        },
        () => {
          if (!isClosed) cancelAgain = clock.after(AGAIN_MS, fetchIt);
        },
      );
    };
    fetchIt();
    return {
      post(message) {
        if (port) port.post(message);
        else unsaid.set(message.kind, message);
      },
      close() {
        isClosed = true;
        cancelAgain?.();
        port?.close();
      },
    };
  };
}
