import type { DirectoryKind, DirectoryStanding } from '#lib/domain/directory';
import type { DirectoryPageView } from '#lib/domain/directory-page';

/** What the kinds are called on the page. */
export const KIND_WORDS: Readonly<Record<DirectoryKind, { one: string; many: string }>> = {
  user: { one: 'user', many: 'users' },
  skill: { one: 'skill', many: 'skills' },
  group: { one: 'agent group', many: 'agent groups' },
  campaign: { one: 'campaign', many: 'campaigns' },
  disposition: { one: 'disposition', many: 'dispositions' },
  reason: { one: 'reason code', many: 'reason codes' },
};

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const ORIGIN_WORDS: Readonly<Record<DirectoryStanding['origin'], string>> = {
  none: 'Nothing is known yet',
  service: 'Read from the configuration service',
  upload: 'From an uploaded list',
};

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
