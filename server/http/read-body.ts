import type { IncomingMessage } from 'node:http';
import { AppError } from '../app-error.ts';

export interface BodyLimits {
  bytes: number;
  /** How deep arrays and objects may nest, so that no reader of the value can be made to recurse without end. */
  depth: number;
}

/** Reads a JSON body. Throws AppError `payload-too-large` or `bad-request`. */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    size += bytes.length;
    if (size > limits.bytes)
      throw new AppError('payload-too-large', `The body may have ${limits.bytes} bytes at most`);
    pieces.push(bytes);
  }
  const text = Buffer.concat(pieces).toString('utf8');
  if (depthOf(text) > limits.depth) throw new AppError('bad-request', 'The body is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad-request', 'The body is not JSON');
  }
}

/** The deepest nesting of a JSON text, found without parsing it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}
