import type { Words } from '#lib/words/words';

/** What a page itself knows of why numbers are not live. Its words stand in `live.why`. */
type Why =
  | 'connecting'
  | 'rights'
  | 'not-shown'
  | 'lost'
  | 'no-connection'
  | 'connection-gone'
  | 'first'
  | 'kept'
  | 'clock-back'
  | 'not-renewed'
  | 'pending'
  | 'denied'
  | 'doubtful'
  | 'signed-out'
  | 'not-allowed'
  | 'no-answer'
  | 'silent'
  | 'ended'
  | 'unreachable'
  | 'something-else'
  | 'unreadable'
  | 'unknown-stream'
  | 'too-much';

/** Why something is not live: by key, or in words that came with an answer. Empty while it is. */
export type Reason = '' | Why | Told;
type Told = `${typeof TOLD}${string}`;

const TOLD = 'told:';

/** What the server says of it; empty stays empty. */
export function told(words: string): Reason {
  return words === '' ? '' : `${TOLD}${words}`;
}

export function reasonWords(reason: Reason, t: Words<'live'>): string {
  if (isTold(reason)) return reason.slice(TOLD.length);
  return reason === '' ? '' : t(`why.${reason}`);
}

function isTold(reason: Reason): reason is Told {
  return reason.startsWith(TOLD);
}
