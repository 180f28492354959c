/** Where a page is fetched that a panel shows, or why none is. */
export type PageAddress =
  | { kind: 'ok'; url: string; origin: string; host: string }
  | { kind: 'bad'; why: 'none' | 'no-address' | 'not-secure' | 'named' };

/** Longest address of a page. */
export const MOST_ADDRESS = 2_000;
/** The two that a policy of ours can name; whoever reads the same machine over the network uses https. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1'];

/** Only https, so that nobody between can change what a wall shows; http on the machine itself. */
export function readPageAddress(text: string): PageAddress {
  const typed = text.trim();
  if (typed === '' || typed === 'https://') return { kind: 'bad', why: 'none' };
  const url = typed.length > MOST_ADDRESS ? null : urlOf(typed);
  if (!url || url.hostname === '' || !/^https?:$/.test(url.protocol))
    return { kind: 'bad', why: 'no-address' };
  if (url.protocol === 'http:' && !THIS_MACHINE.includes(url.hostname))
    return { kind: 'bad', why: 'not-secure' };
  if (url.username !== '' || url.password !== '') return { kind: 'bad', why: 'named' };
  return { kind: 'ok', url: url.href, origin: url.origin, host: url.host };
}

// Walls run in browsers that are too old for `URL.parse`.
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
