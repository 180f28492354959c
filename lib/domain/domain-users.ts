/** Licences of one kind: how many there are and how many are taken. */
export interface Licences {
  limit: number;
  taken: number;
}

/** Names as far as they are told, of how many. */
export interface SomeNames {
  count: number;
  names: readonly string[];
}

/** What an upstream told, and when, epoch ms. */
type Told<Content> = Content & { readAt: number };

/** Who is signed in at the upstream, what its seats are, and what its polling user is a member of; null where it was not told yet. */
export interface DomainUsers {
  /** Seats of supervisors, and licences of mobile apps. */
  seats: Told<{ supervisors: Licences; mobile: Licences }> | null;
  signedIn: Told<{ agents: number; supervisors: SomeNames; administrators: SomeNames }> | null;
  skills: Told<SomeNames> | null;
  groups: Told<SomeNames> | null;
}

export const NOTHING_TOLD: DomainUsers = { seats: null, signedIn: null, skills: null, groups: null };

/** What every wall is told with the state: how many skills and groups there are, and no row of a table by its name. */
export function toldToWalls(users: DomainUsers): DomainUsers {
  const { skills, groups } = users;
  return { ...users, skills: skills && { ...skills, names: [] }, groups: groups && { ...groups, names: [] } };
}

/** Every state frame carries them: more names than these are counted only. */
const MOST_NAMES = 12;

export function someNames(names: readonly string[]): SomeNames {
  return { count: names.length, names: names.toSorted((a, b) => a.localeCompare(b)).slice(0, MOST_NAMES) };
}
