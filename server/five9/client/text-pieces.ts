import { setImmediate } from 'node:timers/promises';

/** How much is read before other work gets a turn: a few milliseconds of parsing. */
const BYTES_PER_TURN = 128 * 1024;

/** An answer longer than it may be. */
export class AnswerTooLarge extends Error {}

export interface TextPiecesOptions {
  maxBytes: number;
  /** As a content type names it; an unknown one is read as UTF-8. */
  charset?: string;
  /** Told the size of every chunk. */
  count?: (bytes: number) => void;
}

/**
 * A body's bytes as text, piece by piece, with a turn for the event loop now and then. Throws AnswerTooLarge as soon as more than
 * `maxBytes` have come.
 */
export async function* textPieces(
  chunks: AsyncIterable<unknown>,
  { maxBytes, charset = 'utf-8', count }: TextPiecesOptions,
): AsyncGenerator<string> {
  const decoder = decoderFor(charset);
  let total = 0;
  let sincePause = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    total += chunk.length;
    count?.(chunk.length);
    if (total > maxBytes) throw new AnswerTooLarge();
    for (let at = 0; at < chunk.length; at += BYTES_PER_TURN) {
      const part = chunk.subarray(at, at + BYTES_PER_TURN);
      yield decoder.decode(part, { stream: true });
      sincePause += part.length;
      if (sincePause < BYTES_PER_TURN) continue;
      sincePause = 0;
      await setImmediate();
    }
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
