import type { SourceWhy } from '#lib/domain/source-why';
import type { Words } from '#lib/words/words';
import { sourceWords } from './source-words.ts';

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

/** What the server says of it, with its code where it has one; empty stays empty. */
export function told(words: string, why?: SourceWhy): Reason {
  if (words === '') return '';
  if (why === undefined) return `${TOLD}${words}`;
  // In one text, so that reasons can be compared.
  const { key, again, values = {} } = why;
  const code = new URLSearchParams({ key, ...(again !== undefined && { again }) });
  for (const [name, value] of Object.entries(values)) code.append(`${VALUE}${name}`, value);
  return `${TOLD}${words}${CODE}${code.toString()}`;
}

export function reasonWords(reason: Reason, t: Words<'live'>): string {
  if (!isTold(reason)) return reason === '' ? '' : t(`why.${reason}`);
  const [words = '', code] = reason.slice(TOLD.length).split(CODE);
  return code === undefined
    ? words
    : sourceWords({ reason: words, why: whyOf(new URLSearchParams(code)) }, t);
}

/** Stands in no sentence. */
const CODE = '\u0000';
const VALUE = 'value.';

function whyOf(code: URLSearchParams): SourceWhy {
  const again = code.get('again');
  const values = [...code].flatMap(([name, value]) =>
    name.startsWith(VALUE) ? [[name.slice(VALUE.length), value] as const] : [],
  );
  return {
    key: code.get('key') ?? '',
    values: Object.fromEntries(values),
    ...(again !== null && { again }),
  };
}

function isTold(reason: Reason): reason is Told {
  return reason.startsWith(TOLD);
}
