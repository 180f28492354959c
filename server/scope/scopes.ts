import { type DataScope, EMPTY_SCOPE, type ScopeEntry } from '#lib/domain/data-scope';
import type { Caller } from '../auth/caller.ts';
import type { Directories, DirectoryView } from '../directory/directories.ts';
import { rowKeysOf } from './row-keys.ts';
import { scopedVisibility, type SeenNames } from './scoped-visibility.ts';
import { EVERYTHING, type Visibility } from './visibility.ts';

/** Who sees what, as of now. */
export interface Scopes {
  /** Tokens see everything, nobody sees nothing, people see their scope. */
  visibilityOf(caller: Caller): Visibility;
  visibilityOfScope(scope: DataScope): Visibility;
}

export interface ScopesOptions {
  directories: Pick<Directories, 'of'>;
}

interface Known {
  /** The views it was worked out from, by connection. */
  views: ReadonlyMap<string, DirectoryView>;
  visibility: Visibility;
}

/** More different scopes than this are worked out again now and then. */
const REMEMBERED = 1_000;

/** Works each scope out once for as long as the views of its connections stay. */
export function createScopes({ directories }: ScopesOptions): Scopes {
  const known = new Map<string, Known>();
  const names = new WeakMap<DataScope, string>();

  function nameOf(scope: DataScope, entries: readonly ScopeEntry[]): string {
    let name = names.get(scope);
    if (name === undefined) names.set(scope, (name = entryTexts(entries).join()));
    return name;
  }

  function visibilityOfScope(scope: DataScope): Visibility {
    if (scope.kind === 'all') return EVERYTHING;
    const name = nameOf(scope, scope.entries);
    const found = known.get(name);
    known.delete(name);
    const current = found && isCurrent(found, directories) ? found : workOut(scope.entries, directories);
    known.set(name, current);
    if (known.size > REMEMBERED)
      for (const oldest of known.keys()) {
        known.delete(oldest);
        break;
      }
    return current.visibility;
  }

  return {
    visibilityOfScope,
    visibilityOf(caller) {
      switch (caller.kind) {
        case 'nobody':
          return visibilityOfScope(EMPTY_SCOPE);
        case 'token':
          return EVERYTHING;
        case 'person':
        case 'display':
          return visibilityOfScope(caller.scope);
      }
    },
  };
}

function entryTexts(entries: readonly ScopeEntry[]): string[] {
  const texts = entries.map(({ connection, kind, id }) => JSON.stringify([connection, kind, id]));
  return [...new Set(texts)].toSorted();
}

function isCurrent({ views }: Known, directories: ScopesOptions['directories']): boolean {
  for (const [connection, view] of views) if (directories.of(connection) !== view) return false;
  return true;
}

function workOut(entries: readonly ScopeEntry[], directories: ScopesOptions['directories']): Known {
  const views = new Map<string, DirectoryView>();
  const seen = new Map<string, SeenNames>();
  for (const [connection, own] of Map.groupBy(entries, (entry) => entry.connection)) {
    const view = directories.of(connection);
    views.set(connection, view);
    seen.set(connection, namesSeen(own, view));
  }
  return { views, visibility: scopedVisibility(seen) };
}

/** What the directory does not know, or no longer, names nothing: another thing may have its name by now. */
function namesSeen(entries: readonly ScopeEntry[], view: DirectoryView): SeenNames {
  const agents = new Set<string>();
  const skills = new Set<string>();
  const campaigns = new Set<string>();
  for (const { kind, id } of entries) {
    const entry = view.entry(kind, id);
    if (!entry || entry.isGone) continue;
    switch (kind) {
      case 'skill':
        skills.add(entry.name);
        for (const username of view.members('skill', id)) agents.add(username);
        break;
      case 'group':
        for (const username of view.members('group', id)) agents.add(username);
        break;
      case 'campaign':
        campaigns.add(entry.name);
        break;
    }
  }
  return {
    agents: rowKeysOf(agents),
    skills: rowKeysOf(skills),
    campaigns: rowKeysOf(campaigns),
    skillGroups: rowKeysOf([...skills].flatMap((skill) => view.skillGroupsOf(skill))),
  };
}
