import {
  type AgentFacts,
  byKind,
  DIRECTORY_KINDS,
  type DirectoryEntry,
  type DirectoryKind,
  type DirectoryStanding,
} from '#lib/domain/directory';
import type { Breathe } from './breather.ts';
import type { DirectoryView } from './directories.ts';
import type { DirectoryProblem } from './directory-problem.ts';
import {
  type KnownDirectory,
  type KnownEntry,
  MEMBER_KINDS,
  type MemberKind,
  NOTHING_KNOWN,
} from './known-directory.ts';

type Listed = Readonly<Record<DirectoryKind, readonly DirectoryEntry[]>>;
type Usernames = Readonly<Record<MemberKind, ReadonlyMap<string, ReadonlySet<string>>>>;
type Agents = ReadonlyMap<string, AgentFacts>;

const NOBODY: ReadonlySet<string> = new Set();
const NO_GROUPS: readonly [] = [];

/** A view's content, worked out once and shared by the views that differ in their standing only. */
interface Content {
  listed: Listed;
  byId: Readonly<Record<DirectoryKind, ReadonlyMap<string, DirectoryEntry>>>;
  usernames: Usernames;
  agents: Agents;
  counts: DirectoryStanding['counts'];
}

class ViewOfContent implements DirectoryView {
  readonly #content: Content;
  readonly #standing: DirectoryStanding;

  constructor(content: Content, standing: Omit<DirectoryStanding, 'counts'>) {
    this.#content = content;
    this.#standing = { ...standing, counts: content.counts };
  }

  standing(): DirectoryStanding {
    return this.#standing;
  }

  entries(kind: DirectoryKind): readonly DirectoryEntry[] {
    return this.#content.listed[kind];
  }

  entry(kind: DirectoryKind, id: string): DirectoryEntry | undefined {
    return this.#content.byId[kind].get(id);
  }

  members(kind: MemberKind, id: string): ReadonlySet<string> {
    return this.#content.usernames[kind].get(id) ?? NOBODY;
  }

  agent(username: string): AgentFacts | undefined {
    return this.#content.agents.get(username);
  }

  /** None by itself: `server/skill-groups` adds them. */
  skillGroups(): readonly [] {
    return NO_GROUPS;
  }

  skillGroupsOf(): readonly [] {
    return NO_GROUPS;
  }

  /** The same content in another standing. */
  standingSo(standing: Omit<DirectoryStanding, 'counts'>): ViewOfContent {
    return new ViewOfContent(this.#content, standing);
  }
}

export type ReadyView = ViewOfContent;

/** A problem as a standing tells it. */
export function told(problem: DirectoryProblem | null): Pick<DirectoryStanding, 'problem' | 'trouble'> {
  return { problem: problem?.words ?? null, trouble: problem?.trouble ?? null };
}

/** Of a connection without a directory. */
export const EMPTY_VIEW: ReadyView = new ViewOfContent(
  {
    listed: byKind(() => []),
    byId: byKind(() => new Map()),
    usernames: { skill: new Map(), group: new Map() },
    agents: new Map(),
    counts: byKind(() => 0),
  },
  { origin: NOTHING_KNOWN.origin, readAt: NOTHING_KNOWN.readAt, ...told(null) },
);

/** Works out all that is asked of a directory, so that answers are plain look-ups. */
export async function viewOf(
  known: KnownDirectory,
  problem: DirectoryProblem | null,
  breathe: Breathe,
): Promise<ReadyView> {
  const listed = byKind((): DirectoryEntry[] => []);
  const byId = byKind(() => new Map<string, DirectoryEntry>());
  const counts = byKind(() => 0);
  for (const kind of DIRECTORY_KINDS) {
    const entries: DirectoryEntry[] = [];
    for (const entry of known.entries[kind].values()) {
      const shown = shownEntry(entry);
      entries.push(shown);
      byId[kind].set(shown.id, shown);
      if (!shown.isGone) counts[kind] += 1;
    }
    await breathe();
    listed[kind] = entries.toSorted(byName);
    await breathe();
  }
  const { usernames, names } = await membersByName(known, listed, breathe);
  const agents = new Map<string, AgentFacts>();
  for (const { id, name, isActive } of presentUsers(known)) {
    if (agents.has(name) && !isActive) continue;
    const user = known.entries.user.get(id);
    agents.set(name, {
      fullName: user?.label ?? '',
      profile: user?.facts.profile ?? null,
      skills: names.skill.get(id) ?? [],
      groups: names.group.get(id) ?? [],
    });
    await breathe();
  }
  return new ViewOfContent(
    { listed, byId, usernames, agents, counts },
    { origin: known.origin, readAt: known.readAt, ...told(problem) },
  );
}

function shownEntry({ kind, id, name, label, goneAt, facts }: KnownEntry): DirectoryEntry {
  const detail = facts.isActive === false ? 'inactive' : (facts.campaignKind ?? facts.given ?? '');
  return { kind, id, name, label, detail, isGone: goneAt !== null };
}

const collator = new Intl.Collator('en', { numeric: true });

function byName(a: DirectoryEntry, b: DirectoryEntry): number {
  if (a.isGone !== b.isGone) return a.isGone ? 1 : -1;
  return collator.compare(a.name, b.name) || plainOrder(a.name, b.name) || plainOrder(a.id, b.id);
}

function plainOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function presentUsers(known: KnownDirectory): { id: string; name: string; isActive: boolean }[] {
  return [...known.entries.user.values()]
    .filter(({ goneAt }) => goneAt === null)
    .map(({ id, name, facts }) => ({ id, name, isActive: facts.isActive !== false }));
}

/** Usernames by entry, and entries' names by user, both in the order of names. */
async function membersByName(
  known: KnownDirectory,
  listed: Listed,
  breathe: Breathe,
): Promise<{ usernames: Usernames; names: Readonly<Record<MemberKind, ReadonlyMap<string, string[]>>> }> {
  const usernames = { skill: new Map<string, Set<string>>(), group: new Map<string, Set<string>>() };
  const names = { skill: new Map<string, string[]>(), group: new Map<string, string[]>() };
  for (const kind of MEMBER_KINDS) {
    for (const { id, name, isGone } of listed[kind]) {
      if (isGone) continue;
      const members = new Set<string>();
      for (const userId of known.members[kind].get(id)?.keys() ?? []) {
        const user = known.entries.user.get(userId);
        if (!user || user.goneAt !== null) continue;
        members.add(user.name);
        const own = names[kind].get(userId);
        if (own) own.push(name);
        else names[kind].set(userId, [name]);
      }
      usernames[kind].set(id, members);
      await breathe();
    }
  }
  return { usernames, names };
}
