const segmenter = new Intl.Segmenter();

/** What people see as single characters, however many code points each is made of. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
