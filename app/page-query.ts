/** What follows the `?` of a page's address, as pages are given it. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The same as one text. */
export function queryText(query: PageQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) params.append(name, one);
  return params.toString();
}
