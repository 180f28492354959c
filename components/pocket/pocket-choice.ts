/** What somebody has chosen on this phone. Kept in cookies, since the first picture is drawn by the server. */
export const LOOK_COOKIE = 'watchfloor-pocket-look';
export const CONNECTION_COOKIE = 'watchfloor-pocket-connection';

export const POCKET_LOOKS = ['system', 'dark', 'light'] as const;
export type PocketLook = (typeof POCKET_LOOKS)[number];

export function readLook(text: string | undefined): PocketLook {
  return POCKET_LOOKS.find((look) => look === text) ?? 'system';
}

/** How a phone says that it is set to be light. */
export const LIGHT = '(prefers-color-scheme: light)';

/** Draws the page in the look that was chosen before it is awake, so that nothing is painted in the wrong one first. */
export function lookScript(look: PocketLook): string {
  const isLight = look === 'system' ? `matchMedia('${LIGHT}').matches` : String(look === 'light');
  return `document.documentElement.dataset.theme = ${isLight} ? 'light' : 'dark';`;
}

const YEAR_S = 31_536_000;

export function choose(cookie: string, value: string): void {
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/pocket; max-age=${YEAR_S}; samesite=lax`;
}

/** What was chosen, as this page may read it. */
export function cookieOf(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
