import { DIRECTORY_KINDS, type DirectoryEntry, type DirectoryKind } from '#lib/domain/directory';
import type { Directories, DirectoryView } from '#server/directory/directories';

/** A skill, group or campaign as a test draws it: `id` stays when the name changes. */
export interface Drawn {
  name: string;
  isGone?: boolean;
  /** Usernames; of a skill or a group. */
  members?: readonly string[];
}
type DrawnKind = 'skill' | 'group' | 'campaign';
export type Drawing = Readonly<Partial<Record<DrawnKind, Readonly<Record<string, Drawn>>>>> & {
  /** Names of skills by the name of their group. */
  skillGroups?: Readonly<Record<string, readonly string[]>>;
};

/** For tests: directories that say exactly what was drawn. */
export class DrawnDirectories implements Pick<Directories, 'of' | 'onChanged'> {
  readonly #views = new Map<string, DirectoryView>();
  readonly #listeners = new Set<(connectionId: string) => void>();

  of(connectionId: string): DirectoryView {
    return this.#views.get(connectionId) ?? NOTHING_KNOWN;
  }

  onChanged(listener: (connectionId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  draw(connectionId: string, drawing: Drawing): void {
    this.#views.set(connectionId, viewOf(drawing));
    for (const listener of this.#listeners) listener(connectionId);
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}

function viewOf(drawing: Drawing): DirectoryView {
  const drawnOf = (kind: DirectoryKind): Readonly<Record<string, Drawn>> =>
    kind === 'skill' || kind === 'group' || kind === 'campaign' ? (drawing[kind] ?? {}) : {};
  const entry = (kind: DirectoryKind, id: string): DirectoryEntry | undefined => {
    const drawn = drawnOf(kind)[id];
    if (!drawn) return undefined;
    return { kind, id, name: drawn.name, isGone: drawn.isGone ?? false, label: '', detail: '' };
  };
  return {
    standing: () => ({ origin: 'service', readAt: 0, problem: null, trouble: null, counts: counts(drawnOf) }),
    entries: (kind) => Object.keys(drawnOf(kind)).flatMap((id) => entry(kind, id) ?? []),
    entry,
    members: (kind, id) => new Set(drawnOf(kind)[id]?.members),
    agent: () => undefined,
    skillGroups: () => [],
    skillGroupsOf: (skill) =>
      Object.entries(drawing.skillGroups ?? {}).flatMap(([name, skills]) =>
        skills.includes(skill) ? [name] : [],
      ),
  };
}

function counts(
  drawnOf: (kind: DirectoryKind) => Readonly<Record<string, Drawn>>,
): Record<DirectoryKind, number> {
  const count = { user: 0, skill: 0, group: 0, campaign: 0, disposition: 0, reason: 0 };
  for (const kind of DIRECTORY_KINDS)
    count[kind] = Object.values(drawnOf(kind)).filter(({ isGone }) => isGone !== true).length;
  return count;
}

const NOTHING_KNOWN = viewOf({});
