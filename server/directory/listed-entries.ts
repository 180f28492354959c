import type { DataScope } from '#lib/domain/data-scope';
import type { DirectoryEntry, DirectoryKind } from '#lib/domain/directory';
import { foldText } from '#lib/format/fold-text';
import type { DirectoryView } from './directories.ts';

/** Whose directory, and within which scope. */
export interface DirectoryReader {
  connectionId: string;
  view: DirectoryView;
  scope: DataScope;
}

export interface EntryRequest {
  kind: DirectoryKind;
  /** Every word of it stands in the entry's name or label; case and accents aside. */
  text: string;
}

/** Entries of a kind that the reader may know of, by name, gone ones last. */
export function listedEntries(
  reader: DirectoryReader,
  { kind, text }: EntryRequest,
): readonly DirectoryEntry[] {
  const seen = seenEntries(reader, kind);
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return seen;
  return seen.filter(({ name, label }) => {
    const own = foldText(`${name} ${label}`);
    return words.every((word) => own.includes(word));
  });
}

/** An entry that the reader may know of. */
export function listedEntry(
  reader: DirectoryReader,
  { kind, id }: { kind: DirectoryKind; id: string },
): DirectoryEntry | undefined {
  const entry = reader.view.entry(kind, id);
  return entry && seenEntries(reader, kind).includes(entry) ? entry : undefined;
}

/**
 * A scope lists what it names: its skills, agent groups and campaigns, and the members of those. What names no rows
 * (dispositions, reason codes) is for those who see everything.
 */
function seenEntries(
  { connectionId, view, scope }: DirectoryReader,
  kind: DirectoryKind,
): readonly DirectoryEntry[] {
  if (scope.kind === 'all') return view.entries(kind);
  const own = scope.entries.filter(({ connection }) => connection === connectionId);
  if (kind !== 'user') {
    const ids = new Set(own.filter((entry) => entry.kind === kind).map(({ id }) => id));
    return view.entries(kind).filter(({ id }) => ids.has(id));
  }
  const usernames = new Set<string>();
  for (const entry of own)
    if (entry.kind !== 'campaign')
      for (const username of view.members(entry.kind, entry.id)) usernames.add(username);
  return view.entries('user').filter(({ name, isGone }) => !isGone && usernames.has(name));
}
