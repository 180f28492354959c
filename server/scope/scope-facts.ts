import type { DataScope } from '#lib/domain/data-scope';
import type { ScopeFacts } from '#lib/domain/scope-facts';
import type { Directories } from '#server/directory/directories';

/** What a scope comes to, by the directories as they are now: the names of its entries, and how many agents it shows. */
export function scopeFacts(directories: Pick<Directories, 'of'>, scope: DataScope): ScopeFacts {
  if (scope.kind === 'all') return { entries: [], agents: null };
  const agents = new Set<string>();
  const entries = scope.entries.map((entry) => {
    const directory = directories.of(entry.connection);
    if (entry.kind !== 'campaign')
      for (const username of directory.members(entry.kind, entry.id))
        agents.add(JSON.stringify([entry.connection, username]));
    const known = directory.entry(entry.kind, entry.id);
    return { ...entry, name: known?.name ?? null, isGone: known?.isGone ?? true };
  });
  return { entries, agents: agents.size };
}
