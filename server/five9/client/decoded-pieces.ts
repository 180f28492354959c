import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';

/** How much is read before other work gets a turn: a few milliseconds of parsing. */
const BYTES_PER_TURN = 128 * 1024;

/** An answer longer than it may be, raw or unpacked. */
export class AnswerTooLarge extends Error {}
/** An answer packed in a way we did not ask for. */
export class UnknownEncoding extends Error {}

/**
 * A response's body as text, piece by piece, unpacked, with a pause for the event loop now and then. Throws AnswerTooLarge as soon
 * as more than `maxBytes` have come out of it. `count` is told the size of every piece, unpacked.
 */
export async function* decodedPieces(
  response: IncomingMessage,
  maxBytes: number,
  count: (bytes: number) => void,
): AsyncGenerator<string> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new AnswerTooLarge();
  const decoder = new TextDecoder(charsetOf(response));
  let total = 0;
  let sincePause = 0;
  for await (const chunk of unpacked(response)) {
    if (!(chunk instanceof Uint8Array)) continue;
    total += chunk.length;
    count(chunk.length);
    if (total > maxBytes) throw new AnswerTooLarge();
    yield decoder.decode(chunk, { stream: true });
    sincePause += chunk.length;
    if (sincePause < BYTES_PER_TURN) continue;
    sincePause = 0;
    await setImmediate();
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  if (encoding !== 'gzip') throw new UnknownEncoding();
  // The error reaches whoever iterates; pipeline only has to tear both ends down.
  return pipeline(response, createGunzip(), () => {});
}

function charsetOf(response: IncomingMessage): string {
  const charset = /charset="?([\w-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}
