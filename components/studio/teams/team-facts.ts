import type { TeamView } from '#lib/domain/board-view';
import type { Role } from '#lib/domain/role';

/** Somebody who can be in a team. */
export interface PossibleMember {
  id: string;
  name: string;
  role: Role;
}

/** What is being done on the page of teams, one thing at a time. */
export type TeamTask =
  { kind: 'none' } | { kind: 'add' } | { kind: 'edit'; team: TeamView } | { kind: 'remove'; team: TeamView };
