import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from one of our own pages. Browsers say so in Sec-Fetch-Site where the page is secure or
 * local, else in Origin, which must name the host asked for. A client that sends neither is no browser and carries
 * nobody's session by accident.
 */
export function isSameOrigin(request: Pick<IncomingMessage, 'headers'>): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
