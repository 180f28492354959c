/** Whose stream a browser reads: that of the person signed in, or that of the display it is paired as. */
export type StreamAs = 'person' | 'display';

/** An address of the server for whoever reads; what is null is left out. */
export function addressAs(
  as: StreamAs,
  path: string,
  query: Readonly<Record<string, string | null>> = {},
): string {
  const fields = Object.entries({ ...query, as: as === 'display' ? as : null });
  const search = fields.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return search.length === 0 ? path : `${path}?${search.join('&')}`;
}
