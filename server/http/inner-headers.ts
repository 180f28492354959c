import type { IncomingMessage } from 'node:http';

/** Where the gate tells what it found out, to those behind it only. */
export const CLIENT_HEADER = 'x-watchfloor-client';
export const NONCE_HEADER = 'x-watchfloor-nonce';

// By these the framework talks to itself, or takes a proxy's word for who asks and for what; we ask the proxy ourselves.
const INNER =
  /^(?:x-watchfloor-|x-middleware-|x-invoke-|x-nextjs-|x-matched-path$|x-now-|x-vercel-|x-forwarded-|forwarded$|x-real-ip$|x-rewrite-url$|x-original-url$|x-http-method|x-method-override$|next-action|next-resume|content-security-policy|purpose$|x-prerender-|x-next-)/;

/** Takes away what nobody outside may say. Call it once the client's address has been read. */
export function dropInnerHeaders(request: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): void {
  for (const name of Object.keys(request.headers)) if (INNER.test(name)) delete request.headers[name];
  const kept: string[] = [];
  for (let place = 0; place + 1 < request.rawHeaders.length; place += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(place, place + 2);
    if (!INNER.test(name.toLowerCase())) kept.push(name, value);
  }
  request.rawHeaders = kept;
}
