const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const PLAIN = /^[\t\n\u0020!#-%'-;=?-\uD7FF]*$/;

/**
 * Text made safe inside an element or an attribute. What XML 1.0 has no way to write, a control character or half of a
 * surrogate pair, becomes U+FFFD.
 */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
