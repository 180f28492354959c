import type { HostMessage, PageMessage } from './stream-messages.ts';

/** A page's line to the host of the stream, wherever that lives. */
export interface StreamPort {
  post(message: PageMessage): void;
  close(): void;
}

/** Opens a line; messages may arrive before it returns. */
export type OpenPort = (onMessage: (message: HostMessage) => void) => StreamPort;
