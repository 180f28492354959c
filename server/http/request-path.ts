/** A request's target: its path in normal form, and what stands behind the question mark, with it or empty. */
export type RequestPath =
  | { kind: 'path'; path: string; query: string }
  /** The same path without a slash at its end. */
  | { kind: 'elsewhere'; location: string }
  | { kind: 'odd' };

const MOST_CHARACTERS = 8_192;
const PATH = /^\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2}|\/)*$/;
// Letters and digits need no encoding; slashes, dots, backslashes and control characters must not come in disguise.
const DISGUISED = /%(?:[01][\dA-F]|2[DEF]|3\d|4[1-9A-F]|5[\dACF]|6[1-9A-F]|7[\dAEF])/i;
// Names by which Next tells itself of matched parameters.
const INNER_QUERY = /^(?:__next|nxtP|nxtI)/i;

/**
 * Reads the target of a request. Only one spelling of a path is let through, so that the path that was judged is the path
 * that is routed: no empty or dot segments, nothing encoded that need not be, no backslashes, no host in front.
 */
export function requestPath(target: string | undefined): RequestPath {
  if (target === undefined || target.length > MOST_CHARACTERS) return { kind: 'odd' };
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? '' : target.slice(mark);
  if (!PATH.test(path) || DISGUISED.test(path) || /[#\s]/.test(query)) return { kind: 'odd' };
  const names = [...new URLSearchParams(query).keys()];
  if (names.some((name) => INNER_QUERY.test(name)) || !isText(path)) return { kind: 'odd' };
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => segment === '.' || segment === '..')) return { kind: 'odd' };
  if (segments.slice(0, -1).includes('')) return { kind: 'odd' };
  if (path !== '/' && path.endsWith('/')) return { kind: 'elsewhere', location: path.slice(0, -1) + query };
  return { kind: 'path', path, query };
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
