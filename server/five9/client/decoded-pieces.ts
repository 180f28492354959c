import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AnswerTooLarge, textPieces } from './text-pieces.ts';

/** An answer packed in a way we did not ask for. */
export class UnknownEncoding extends Error {}

/** A response's body as text, piece by piece, unpacked. The limit holds for what comes out of it, so that no packed bomb passes. */
export function decodedPieces(
  response: IncomingMessage,
  maxBytes: number,
  count: (bytes: number) => void,
): AsyncIterable<string> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new AnswerTooLarge();
  const charset = /charset="?([\w-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return textPieces(unpacked(response), { maxBytes, charset, count });
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  if (encoding !== 'gzip') throw new UnknownEncoding();
  // The error reaches whoever iterates; pipeline only has to tear both ends down.
  return pipeline(response, createGunzip(), () => {});
}
