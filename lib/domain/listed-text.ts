/** What stands between the names of a list. */
export const ENTRY_SEPARATOR = ' · ';

/** Several names in one cell: `Billing · Orders`. */
export function listText(entries: readonly string[]): string {
  return entries.join(ENTRY_SEPARATOR);
}

/** The names in such a cell. */
export function listedIn(text: string): readonly string[] {
  return text.split(ENTRY_SEPARATOR);
}

/** The names in such a cell, each once; none in an empty one. */
export function entriesOf(text: string): readonly string[] {
  return [...new Set(listedIn(text))].filter((entry) => entry !== '');
}

/** Whether a name would be read as several, or as another one, where it stands in a list. */
export function splitsLists(name: string): boolean {
  return ` ${name} `.includes(ENTRY_SEPARATOR);
}
