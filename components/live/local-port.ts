import { StreamHost, type StreamHostOptions } from './stream-host.ts';
import type { OpenPort } from './stream-port.ts';

/** A host of this page's own. */
export function localPort(options: StreamHostOptions): OpenPort {
  return (onMessage) => {
    let open = true;
    const page = new StreamHost(options).attach((message) => {
      if (open) onMessage(message);
    });
    return {
      post: page.receive,
      close() {
        open = false;
        page.receive({ kind: 'bye' });
      },
    };
  };
}
