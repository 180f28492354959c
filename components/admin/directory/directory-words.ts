import type { DirectoryKind } from '#lib/domain/directory';
import type { DirectoryPageView } from '#lib/domain/directory-page';

/** What the kinds are called on the page. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a part of the directory is: whatever is not named stays as it is, but another kind or search begins anew. */
export function directoryHref(
  at: { connection: string; kind: DirectoryKind; text: string; page: number },
  to: Partial<{ connection: string; kind: DirectoryKind; text: string; page: number; id: string | null }>,
): string {
  const { connection, kind, text, page, id } = { ...at, id: null, ...to };
  const search = new URLSearchParams({ connection });
  if (kind !== 'user') search.set('kind', kind);
  if (text !== '') search.set('q', text);
  if (page > 1) search.set('page', String(page));
  if (id !== null) search.set('id', id);
  return `/admin/directory?${search}`;
}

/** Where a view of the page is, to go on from. */
export function placeOf({
  connection,
  kind,
  text,
  page,
}: Pick<DirectoryPageView, 'connection' | 'kind' | 'text' | 'page'>): {
  connection: string;
  kind: DirectoryKind;
  text: string;
  page: number;
} {
  return { connection: connection.id, kind, text, page };
}
