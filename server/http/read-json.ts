import type * as z from 'zod';
import { AppError } from '#server/app-error';

const MOST_BYTES = 64 * 1024;

/**
 * The body of a route's request, checked. Throws AppError `payload-too-large`, and `bad-request` with the first thing
 * that is wrong: where, and what it must be.
 */
export async function readJson<Shape>(
  request: Request,
  shape: z.ZodType<Shape>,
  mostBytes: number = MOST_BYTES,
): Promise<Shape> {
  const text = await textWithin(request, mostBytes);
  const parsed = shape.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    'bad-request',
    issue ? `${issue.path.map(String).join('.') || 'body'}: ${issue.message}` : 'Bad body',
  );
}

/** The body as text, never more than `mostBytes` of it held. Throws AppError `payload-too-large`. */
export async function textWithin(request: Request, mostBytes: number): Promise<string> {
  return (await bytesWithin(request, mostBytes)).toString('utf8');
}

/** The body as it came, never more than `mostBytes` of it held. Throws AppError `payload-too-large`. */
export async function bytesWithin(request: Request, mostBytes: number): Promise<Buffer> {
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(pieces);
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new AppError('payload-too-large', `A body here has at most ${mostBytes} bytes`);
    }
    pieces.push(value);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad-request', 'The body is no JSON');
  }
}
