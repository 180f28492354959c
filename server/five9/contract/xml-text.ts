import { UNSENDABLE } from '#lib/domain/sent-text';

const PLAIN = /^[\t\n\u0020!#-%'-;=?-\uD7FF]*$/;

/** What XML 1.0 has no way to write, a control character or half of a surrogate pair, becomes U+FFFD. */
export function writable(text: string): string {
  return text.replace(UNSENDABLE, '\uFFFD');
}

/**
 * Text made safe inside an element or an attribute; what XML cannot hold as `writable` has it.
 */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
