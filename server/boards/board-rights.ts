import { isAtLeast, type Role } from '#lib/domain/role';

/** Whoever wants to change a board, with the teams they are in. */
export interface BoardEditor {
  role: Role;
  teams: ReadonlySet<string>;
}

/** Who changes a board: its team's supervisors, and managers. One without a team is the managers'. */
export function mayEditBoard({ role, teams }: BoardEditor, teamId: string | null): boolean {
  if (isAtLeast(role, 'manager')) return true;
  return isAtLeast(role, 'supervisor') && teamId !== null && teams.has(teamId);
}
