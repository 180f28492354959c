import * as z from 'zod';
import { byKind, DIRECTORY_KINDS, type DirectoryEntry, type DirectoryKind } from '#lib/domain/directory';
import type {
  DirectoryDetail,
  DirectoryLinks,
  DirectoryPageView,
  DirectoryRow,
} from '#lib/domain/directory-page';
import type { DirectoryView } from './directories.ts';
import { type DirectoryReader, listedEntries, listedEntry } from './listed-entries.ts';

/** Rows on a page. */
export const ROWS_A_PAGE = 100;
const LINKS_AT_MOST = 500;

const askedShape = z.object({
  kind: z.enum(DIRECTORY_KINDS).catch('user'),
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
  id: z.string().max(100).nullable().catch(null),
});

/** Everything but the connections: what the page of a directory shows for an address like `?kind=skill&q=&page=2&id=`. */
export type DirectoryPagePart = Omit<DirectoryPageView, 'connection' | 'connections' | 'isReadable'>;

/** What an address asks for; nonsense in it is as if it were not there. */
export function directoryPage(
  reader: DirectoryReader,
  asked: Readonly<Record<string, unknown>>,
): DirectoryPagePart {
  const { kind, q, page: wanted, id } = askedShape.parse(asked);
  const found = listedEntries(reader, { kind, text: q });
  const pages = Math.max(1, Math.ceil(found.length / ROWS_A_PAGE));
  const page = Math.min(wanted, pages);
  const { counts: _all, ...standing } = reader.view.standing();
  const entry = id === null ? undefined : listedEntry(reader, { kind, id });
  return {
    standing,
    counts: byKind(
      (one) => listedEntries(reader, { kind: one, text: '' }).filter(({ isGone }) => !isGone).length,
    ),
    kind,
    text: q,
    rows: found.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((one) => rowOf(reader, one)),
    page,
    pages,
    total: found.length,
    chosen: entry ? detailOf(reader, entry) : null,
  };
}

function rowOf(reader: DirectoryReader, entry: DirectoryEntry): DirectoryRow {
  const { view } = reader;
  const facts = entry.kind === 'user' && !entry.isGone ? view.agent(entry.name) : undefined;
  const { profile = null } = facts ?? {};
  const skills = seenNames(reader, 'skill', facts?.skills);
  const groups = seenNames(reader, 'group', facts?.groups);
  const isGroup = entry.kind === 'skill' || entry.kind === 'group';
  return { ...entry, skills, groups, profile, members: isGroup ? membersOf(view, entry).size : null };
}

/** Of an agent's skills or groups those that the reader may know of. */
function seenNames(
  reader: DirectoryReader,
  kind: 'skill' | 'group',
  names: readonly string[] = [],
): readonly string[] {
  if (reader.scope.kind === 'all' || names.length === 0) return names;
  const seen = new Set(present(reader, kind).map(({ name }) => name));
  return names.filter((name) => seen.has(name));
}

function detailOf(reader: DirectoryReader, entry: DirectoryEntry): DirectoryDetail {
  const row = rowOf(reader, entry);
  return { ...row, links: linksOf(reader, row) };
}

function linksOf(reader: DirectoryReader, row: DirectoryRow): readonly DirectoryLinks[] {
  switch (row.kind) {
    case 'user':
      return [named(reader, 'skill', row.skills), named(reader, 'group', row.groups)];
    case 'skill':
    case 'group': {
      const members = membersOf(reader.view, row);
      return [
        linked(
          'user',
          present(reader, 'user').filter(({ name }) => members.has(name)),
        ),
      ];
    }
    case 'campaign':
    case 'disposition':
    case 'reason':
      return [];
  }
}

function named(reader: DirectoryReader, kind: 'skill' | 'group', names: readonly string[]): DirectoryLinks {
  const wanted = new Set(names);
  return linked(
    kind,
    present(reader, kind).filter(({ name }) => wanted.has(name)),
  );
}

function present(reader: DirectoryReader, kind: DirectoryKind): readonly DirectoryEntry[] {
  return listedEntries(reader, { kind, text: '' }).filter(({ isGone }) => !isGone);
}

function linked(kind: DirectoryLinks['kind'], all: readonly DirectoryEntry[]): DirectoryLinks {
  const entries = all.slice(0, LINKS_AT_MOST).map(({ id, name, label }) => ({ id, name, label }));
  return { kind, entries, more: all.length - entries.length };
}

function membersOf(
  view: DirectoryView,
  { kind, id }: Pick<DirectoryEntry, 'kind' | 'id'>,
): ReadonlySet<string> {
  return kind === 'skill' || kind === 'group' ? view.members(kind, id) : new Set();
}
