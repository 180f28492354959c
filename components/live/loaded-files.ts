/** A page made while developing changes under its name, so it is never kept. */
export const DEVELOPMENT = 'dev';

/** What this page has fetched of its build, fonts and parts loaded later too. */
export function loadedFiles(): readonly string[] {
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name, window.location.href))
    .filter(
      ({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/_next/static/'),
    )
    .map(({ pathname, search }) => pathname + search);
  return [...new Set(files)];
}
