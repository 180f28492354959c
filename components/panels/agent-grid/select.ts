import type { AgentState } from '#lib/domain/agent-state';
import type { AgentGridPanel } from '#lib/domain/board';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { bandOfCell } from '#lib/domain/threshold';
import type { Words } from '#lib/words/words';
import type { NameAgent } from '#components/wall/agent-names.ts';
import { AGENT_WORDS } from '#components/wall/agent-words.ts';
import { crossingsOf } from '#components/wall/crossings.ts';
import { beganAt, durationOf, rowReader, textOf, type Duration } from '#components/wall/read-row.ts';
import { orderRows } from '#components/wall/row-order.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';

export interface AgentCell {
  key: string;
  name: string;
  state: AgentState;
  /** The reason where there is one, else the state, in a word or two. */
  doing: string;
  /** Time in the state; while a call is on hold, time on hold. */
  time: Duration;
  severity: Severity;
  isPinned: boolean;
}

type Rules = Pick<AgentGridPanel, 'limits' | 'states' | 'pinned'>;
type Limits = Rules['limits'];
type Read = ReturnType<typeof rowReader>;

/** States as their words usually mean. */
const USUAL = stateReader([]);

interface Judging {
  nameOf: NameAgent;
  readState?: ReadState;
  /** Epoch ms. */
  at: number;
  t: Words<'panels'>;
}

/**
 * The agents who are signed in, in one of the states where some are chosen: pinned ones first, alarmed before calm, then
 * longest in their state first.
 */
export function selectAgents(
  table: ResultTable,
  { limits, states, pinned }: Rules,
  { nameOf, at, t, readState = USUAL }: Judging,
): readonly AgentCell[] {
  const judging = { read: rowReader(table), limits, pinned: new Set(pinned), nameOf, at, t, readState };
  const cells = table.rows
    .map((row) => agentCell(row, judging))
    .filter(({ state }) => (states ? states.includes(state) : state !== 'out'));
  return orderRows(cells, {
    pinned,
    within: (a, b) => beganAt(a.time) - beganAt(b.time) || (a.key < b.key ? -1 : 1),
  });
}

/** Every moment at which a severity of the grid changes by time alone. */
export function agentCrossings(
  table: ResultTable,
  limits: Limits,
  readState: ReadState = USUAL,
): readonly number[] {
  const read = rowReader(table);
  return table.rows.flatMap((row) => {
    const { limit, time } = stateOf(row, { read, readState });
    return crossingsOf(time, limits[limit]);
  });
}

function agentCell(
  row: ResultRow,
  {
    read,
    limits,
    pinned,
    nameOf,
    at,
    t,
    readState,
  }: Required<Judging> & {
    read: Read;
    limits: Limits;
    pinned: ReadonlySet<string>;
  },
): AgentCell {
  const { state, limit, time, said } = stateOf(row, { read, readState });
  const threshold = limits[limit];
  return {
    key: row.key,
    name: nameOf(row.key, textOf(read(row, 'Full Name'))),
    state,
    doing: limit === 'hold' ? t('agentGrid.hold') : (said ?? AGENT_WORDS[state]),
    time,
    severity: threshold ? severityOf(bandOfCell(threshold, time, at)) : 'ok',
    isPinned: pinned.has(row.key),
  };
}

interface Spell extends Pick<AgentCell, 'state' | 'time'> {
  limit: keyof Limits;
  /** Its own word, where that is the one to show. */
  said: string | null;
}

function stateOf(row: ResultRow, { read, readState }: { read: Read; readState: ReadState }): Spell {
  const text = textOf(read(row, 'State'));
  const { state, says } = readState({ state: text, reason: textOf(read(row, 'Reason Code')) });
  const held = durationOf(read(row, 'On Hold Duration'));
  if (state === 'call' && held !== null && held !== 0)
    return { state, limit: 'hold', time: held, said: null };
  const time = durationOf(read(row, 'State Duration'));
  return { state, limit: state, time, said: says ?? (state === 'unknown' ? text : null) };
}
