'use client';

import dynamic from 'next/dynamic';

const teams = () => import('./teams/teams-view.tsx').then((file) => file.TeamsView);
const team = () => import('./teams/team-view.tsx').then((file) => file.TeamView);
const walls = () => import('./walls/walls-view.tsx').then((file) => file.WallsView);
const more = () => import('./more/more-view.tsx').then((file) => file.MoreView);

/** Places that are seldom the first one: fetched when the first stands, so that they are there without a network too. */
export const TeamsView = dynamic(teams);
export const TeamView = dynamic(team);
export const WallsView = dynamic(walls);
export const MoreView = dynamic(more);

/** Has them fetched. */
export function preparePlaces(): void {
  for (const load of [teams, team, walls, more]) void load().catch(() => undefined);
}
