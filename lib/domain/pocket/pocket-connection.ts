import { trendOf } from '../board-trends.ts';
import type { Board } from '../board.ts';
import type { ConnectionSettings } from '../connection-settings.ts';
import type { LiveQuery } from '../live-query.ts';
import type { StateMapping } from '../looks.ts';
import { pocketBoard } from './pocket-board.ts';
import { pocketLimits } from './pocket-limits.ts';

import type { PocketConnection, PocketRights } from './pocket-plan.ts';
import { agentsQuery, queuesQuery } from './pocket-queries.ts';
import { teamsQuery } from './teams-query.ts';

interface Known {
  settings: Pick<ConnectionSettings, 'id' | 'name' | 'zone' | 'columnRoles'>;
  /** The published boards, as they are drawn of this connection. */
  boards: readonly Board[];
  /** How the installation draws states. */
  states: readonly StateMapping[];
  may: PocketRights;
}

/** One connection as a phone shows it. */
export function pocketConnection({ settings, boards, states, may }: Known): PocketConnection {
  const { id, name, zone, columnRoles } = settings;
  const tiles = pocketBoard({ connectionId: id, columnRoles, states }).panels.filter(
    (panel) => panel.kind === 'big-number',
  );
  const limits = pocketLimits(boards, tiles);
  return {
    id,
    name,
    zone,
    numbers: tiles.map((tile) => {
      const threshold = limits.numbers[tile.id];
      return { ...tile, ...(threshold && { threshold }) };
    }),
    limits,
    queues: queuesQuery(id, limits),
    agents: agentsQuery(id, { limits, states, areNamed: may.agents }),
    teams: {
      group: teamsQuery(id, { by: 'group', states }),
      skill: teamsQuery(id, { by: 'skill', states }),
    },
  };
}

/** All that the first view of a phone reads of a connection. */
export function firstQueries({ queues, agents, numbers }: PocketConnection): readonly LiveQuery[] {
  const trends = numbers.flatMap((number) => trendOf(number) ?? []);
  return [queues, ...(agents ? [agents] : []), ...numbers.map(({ query }) => query), ...trends];
}
