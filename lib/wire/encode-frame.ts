import type { Frame } from './frame.ts';

/**
 * A frame as one server-sent event without an id; `idLine` put directly before it gives it one. JSON holds no raw line
 * break, so a single data line is enough.
 */
export function encodeFrame(frame: Frame): string {
  return `event: ${frame.kind}\ndata: ${JSON.stringify(frame)}\n\n`;
}

/** The `id:` field to put before the last frame of a flush. */
export function idLine(id: StreamPosition): string {
  return `id: ${id.epoch}.${id.n}\n`;
}

/** How far a stream has come: everything up to `n` in this server's life. */
export interface StreamPosition {
  epoch: string;
  n: number;
}

/** Reads an event id back; null when it is not one of ours. */
export function parsePosition(text: string | undefined): StreamPosition | null {
  const parts = /^([\w-]{1,64})\.(\d{1,15})$/.exec(text ?? '');
  const [, epoch, n] = parts ?? [];
  return epoch === undefined || n === undefined ? null : { epoch, n: Number(n) };
}
