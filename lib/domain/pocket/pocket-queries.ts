import type { RowsQuery, Where } from '../live-query.ts';
import type { StateMapping } from '../looks.ts';
import { SIGNED_IN, SOMEBODY_WAITS } from '../templates/conditions.ts';
import type { Threshold } from '../threshold.ts';
import { agentLimitKeys, type AgentLimitKey } from './agent-limit-keys.ts';
import { pastLimit, pastTime } from './past-limit.ts';
import type { PocketLimits } from './pocket-limits.ts';
import { stateCondition } from './state-condition.ts';
import { strictest } from './strictest.ts';

/** More agents beyond a limit than that are counted no further. */
export const MOST_AGENTS = 100;

/** The queues that may be beyond a limit: by calls waiting, by the longest wait, or because nobody is ready. */
export function queuesQuery(connection: string, { queues }: PocketLimits): RowsQuery {
  const { waiting, longest, own } = queues;
  // A queue's own limits may be stricter than those of all, or looser: the strictest anywhere finds every one.
  const allOf = (usual: Threshold, more: readonly (Threshold | undefined)[]): Threshold =>
    strictest([usual, ...more.flatMap((limit) => limit ?? [])]) ?? usual;
  const waits = pastLimit(
    'Calls In Queue',
    allOf(
      waiting,
      own.map((limits) => limits.waiting),
    ),
  );
  const longer = pastTime(
    'Current Longest Queue Time',
    allOf(
      longest,
      own.map((limits) => limits.longest),
    ),
  );
  const unattended: Where = { column: 'Agents Ready For Calls', op: 'eq', value: 0 };
  return {
    kind: 'rows',
    connection,
    type: 'ACDStatus',
    where: {
      any: [
        waits,
        longer ? { all: [SOMEBODY_WAITS, longer] } : SOMEBODY_WAITS,
        { all: [SOMEBODY_WAITS, unattended] },
      ],
    },
    columns: ['Calls In Queue', 'Current Longest Queue Time', 'Agents Ready For Calls'],
  };
}

interface AgentsAsked {
  limits: PocketLimits;
  states: readonly StateMapping[];
  /** Whether whoever looks may read who they are. */
  areNamed: boolean;
}

/** The agents who are longer in a state, or on hold, than a limit allows; null where none is set. */
export function agentsQuery(
  connection: string,
  { limits: { agents }, states, areNamed }: AgentsAsked,
): RowsQuery | null {
  const each = agentLimitKeys(agents).flatMap((key) => {
    const threshold = agents[key];
    return threshold ? [overLimit(key, threshold, states)] : [];
  });
  if (each.length === 0) return null;
  return {
    kind: 'rows',
    connection,
    type: 'AgentState',
    where: { all: [SIGNED_IN, each.length === 1 && each[0] ? each[0] : { any: each }] },
    columns: [
      ...(areNamed ? ['Full Name'] : []),
      'State',
      'State Duration',
      'Reason Code',
      'On Hold Duration',
    ],
    orderBy: [{ column: 'State Duration', direction: 'desc' }],
    limit: MOST_AGENTS,
  };
}

function overLimit(key: AgentLimitKey, threshold: Threshold, states: readonly StateMapping[]): Where {
  const column = key === 'hold' ? 'On Hold Duration' : 'State Duration';
  const longer = pastTime(column, threshold);
  const inState = stateCondition(key === 'hold' ? 'call' : key, states);
  return longer ? { all: [inState, longer] } : inState;
}
