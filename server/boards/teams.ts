import type { TeamView } from '#lib/domain/board-view';
import type { PersonCaller } from '#server/auth/caller';
import type { Role } from '#lib/domain/role';

/** Somebody who can be made a member. */
export interface PossibleMember {
  id: string;
  name: string;
  role: Role;
}

/**
 * The teams that own boards. Whoever changes them has been let in by the route. Throws AppError `not-found`, `conflict`,
 * and `bad-request` in words for people.
 */
export interface Teams {
  /** By name. */
  list(by: PersonCaller): Promise<TeamView[]>;
  /** Everybody who has a role, by name; a viewer in a team changes nothing. */
  people(): Promise<PossibleMember[]>;
  add(team: { name: string; members: readonly string[] }, by: PersonCaller): Promise<TeamView>;
  change(id: string, change: TeamChange, by: PersonCaller): Promise<TeamView>;
  /** Its boards stay, and are the managers' then. */
  remove(id: string, by: PersonCaller): Promise<void>;
}

export interface TeamChange {
  version: number;
  name?: string | undefined;
  /** All that are to be in it, by their ids. */
  members?: readonly string[] | undefined;
}
