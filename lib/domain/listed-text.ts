const SEPARATOR = ' · ';

/** Several names in one cell: `Billing · Orders`. */
export function listText(entries: readonly string[]): string {
  return entries.join(SEPARATOR);
}

/** The names in such a cell. */
export function listedIn(text: string): readonly string[] {
  return text.split(SEPARATOR);
}
