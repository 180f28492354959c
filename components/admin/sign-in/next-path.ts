const HERE = 'http://here.invalid';

/** Where to go after coming in: `text` where it is a page of this site, else the first page. */
export function nextPath(text: string | null | undefined): string {
  if (!text?.startsWith('/')) return '/';
  try {
    const { origin, pathname, search, hash } = new URL(text, HERE);
    if (origin !== HERE || /^\/(?:sign-in|welcome|set-password|api)(?:\/|$)/u.test(pathname)) return '/';
    return pathname.startsWith('//') ? '/' : `${pathname}${search}${hash}`;
  } catch {
    return '/';
  }
}
