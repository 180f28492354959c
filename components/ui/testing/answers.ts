import { vi } from 'vitest';

/** A request that a page made. */
export interface Asked {
  method: string;
  path: string;
  body: unknown;
}

type Answer = Response | Error;

/** For tests: the server's end of `fetch`. Notes what was asked; answers what `answer` says, when it says so. */
export function serve(answer: (asked: Asked) => Answer | Promise<Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body, signal }: RequestInit = {}) => {
    const request = { method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined };
    asked.push(request);
    const given = await Promise.race([answer(request), ended(signal)]);
    if (given instanceof Error) throw given;
    return given;
  });
  return asked;
}

/** Refuses as our own routes do. */
export function refused(
  status: number,
  { code, message, retryAfterS }: { code: string; message: string; retryAfterS?: number },
): Response {
  const headers = { ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }) };
  return Response.json({ error: { code, message } }, { status, headers });
}

/** As real requests end once their signal does. */
function ended(signal: AbortSignal | null | undefined): Promise<Error> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(new DOMException('ended', 'AbortError')));
  });
}
