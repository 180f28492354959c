/** What the upstream's language cannot carry: control characters, halves of surrogate pairs and two of Unicode's non-characters. */
export const UNSENDABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Spaces, format characters, fillers and blanks: a text of nothing else looks empty. */
const UNSEEN = /[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The text without what cannot be sent, and without blanks around it. */
export function sendable(text: string): string {
  return text.replace(UNSENDABLE, '').trim();
}

export function isSendable(text: string): boolean {
  return text.search(UNSENDABLE) === -1;
}

/** Whether a reader of the text sees anything at all. */
export function isSeen(text: string): boolean {
  return text.replace(UNSEEN, '') !== '';
}
