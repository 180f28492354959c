import type { BigNumberPanel } from '../board.ts';
import type { FiguresQuery, RowsQuery } from '../live-query.ts';
import type { PocketLimits } from './pocket-limits.ts';

/** By what agents are put together: a person may be in several of each. */
export const TEAMS_BY = ['group', 'skill'] as const;
export type TeamsBy = (typeof TEAMS_BY)[number];

/** What a phone needs to know of one connection to run by itself until it hears otherwise. */
export interface PocketConnection {
  id: string;
  name: string;
  /** IANA zone of its clock. */
  zone: string;
  numbers: readonly BigNumberPanel[];
  limits: PocketLimits;
  /** The queues that may be beyond a limit, and the agents, where any limit is set on them. */
  queues: RowsQuery;
  agents: RowsQuery | null;
  /** Agents by state, a row a team. */
  teams: Readonly<Record<TeamsBy, FiguresQuery>>;
}

/** What somebody may look at with a phone. */
export interface PocketPlan {
  /** Those of which they may see anything, in order. */
  connections: readonly PocketConnection[];
  may: PocketRights;
  /** Names of the published boards by id, for what walls show. Empty for who sees no walls. */
  boards: Readonly<Record<string, string>>;
}

/** What somebody may see beside queues and numbers. */
export interface PocketRights {
  /** Who the agents are: as on the desk. */
  agents: boolean;
  /** What is left of the call counters: as in administration. */
  quota: boolean;
  /** How the displays stand: as in the studio. */
  walls: boolean;
}
