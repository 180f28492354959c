import { CLIENT_HEADER } from '#server/http/inner-headers';

export const AUTH_BASE = '/api/auth';

const PASSED_ON = ['host', 'cookie', 'origin', 'referer', 'user-agent', 'sec-fetch-site'];

/** A request as the library gets it: nothing in it but what was looked at. Without a body it reads, with its query. */
export function forwardedRequest(
  request: Request,
  to: { path: string; body: object | null; address: string; publicUrl: string | null },
): Request {
  const from = request.headers;
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set(CLIENT_HEADER, to.address);
  const base = to.publicUrl ?? `http://${from.get('host') ?? 'localhost'}`;
  // A client that says nowhere where it comes from is no browser, and carries nobody's cookie by accident.
  if (!from.has('origin') && !from.has('referer') && !from.has('sec-fetch-site')) headers.set('origin', base);
  if (to.body === null)
    return new Request(`${base}${AUTH_BASE}${to.path}${new URL(request.url).search}`, { headers });
  headers.set('content-type', 'application/json');
  return new Request(`${base}${AUTH_BASE}${to.path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(to.body),
  });
}
