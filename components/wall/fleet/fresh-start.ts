import type { Locale } from '#lib/words/locale';

const ANSWER_MS = 5_000;
const LEFT_KEY = 'watchfloor.left-build';
const LAST_COMMAND_KEY = 'watchfloor.reloaded-by';
const LANGUAGE_KEY = 'watchfloor.loaded-for-language';
/** A build that a reload did not bring is tried again only after so long: a deploy may be half done. */
const AGAIN_MS = 10 * 60_000;

/** Loads the page anew if the server can serve it now; false when it cannot. */
export async function loadAnew(): Promise<boolean> {
  try {
    const answer = await fetch('/api/ready', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) });
    if (!answer.ok) return false;
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** Notes for the page that comes which build it was loaded to leave. */
export function noteLeaving(build: string): void {
  keep(LEFT_KEY, build);
}

/** How long this page must stand before it is left for another build: long, where it is still the one that was left. */
export function restBeforeLeavingMs(build: string): number {
  return kept(LEFT_KEY) === build ? AGAIN_MS : 0;
}

/** A command to load anew may be sent again to the page that it has brought. */
export function noteReloadedBy(command: string): void {
  keep(LAST_COMMAND_KEY, command);
}

export function wasReloadedBy(command: string): boolean {
  return kept(LAST_COMMAND_KEY) === command;
}

/** Notes for the page that comes in which language it was asked for; null once it is. */
export function noteLanguage(locale: Locale | null): void {
  keep(LANGUAGE_KEY, locale ?? '');
}

export function wasLoadedFor(locale: Locale): boolean {
  return kept(LANGUAGE_KEY) === locale;
}

function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Without storage the page that comes does not know.
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
