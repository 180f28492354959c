const SEPARATOR = ' · ';

/** Several names in one cell: `Billing · Orders`. */
export function listText(entries: readonly string[]): string {
  return entries.join(SEPARATOR);
}

/** The names in such a cell. */
export function listedIn(text: string): readonly string[] {
  return text.split(SEPARATOR);
}

/** The names in such a cell, each once; none in an empty one. */
export function entriesOf(text: string): readonly string[] {
  return [...new Set(listedIn(text))].filter((entry) => entry !== '');
}
