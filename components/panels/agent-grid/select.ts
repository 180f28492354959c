import type { AgentState } from '#lib/domain/agent-state';
import type { AgentGridPanel } from '#lib/domain/board';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { bandOfCell } from '#lib/domain/threshold';
import type { NameAgent } from '#components/wall/agent-names.ts';
import { AGENT_WORDS } from '#components/wall/agent-words.ts';
import { crossingsOf } from '#components/wall/crossings.ts';
import { beganAt, durationOf, rowReader, textOf, type Duration } from '#components/wall/read-row.ts';
import { byWorst, severityOf, type Severity } from '#components/wall/severity.ts';

export interface AgentCell {
  key: string;
  name: string;
  state: AgentState;
  /** The reason where there is one, else the state, in a word or two. */
  doing: string;
  /** Time in the state; while a call is on hold, time on hold. */
  time: Duration;
  severity: Severity;
}

type Rules = Pick<AgentGridPanel, 'limits' | 'states'>;
type Limits = Rules['limits'];
type Read = ReturnType<typeof rowReader>;

/** States as their words usually mean. */
const USUAL = stateReader([]);

interface Judging {
  nameOf: NameAgent;
  readState?: ReadState;
  /** Epoch ms. */
  at: number;
}

/** The agents who are signed in, in one of the states where some are chosen: alarmed first, then longest in their state first. */
export function selectAgents(
  table: ResultTable,
  { limits, states }: Rules,
  { nameOf, at, readState = USUAL }: Judging,
): readonly AgentCell[] {
  const read = rowReader(table);
  return table.rows
    .map((row) => agentCell(row, { read, limits, nameOf, at, readState }))
    .filter(({ state }) => (states ? states.includes(state) : state !== 'out'))
    .toSorted(
      (a, b) =>
        byWorst(a.severity, b.severity) || beganAt(a.time) - beganAt(b.time) || (a.key < b.key ? -1 : 1),
    );
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
  { read, limits, nameOf, at, readState }: Required<Judging> & { read: Read; limits: Limits },
): AgentCell {
  const { state, limit, time, doing } = stateOf(row, { read, readState });
  const threshold = limits[limit];
  return {
    key: row.key,
    name: nameOf(row.key, textOf(read(row, 'Full Name'))),
    state,
    doing,
    time,
    severity: threshold ? severityOf(bandOfCell(threshold, time, at)) : 'ok',
  };
}

function stateOf(
  row: ResultRow,
  { read, readState }: { read: Read; readState: ReadState },
): Pick<AgentCell, 'state' | 'doing' | 'time'> & { limit: keyof Limits } {
  const said = textOf(read(row, 'State'));
  const { state, says } = readState({ state: said, reason: textOf(read(row, 'Reason Code')) });
  const held = durationOf(read(row, 'On Hold Duration'));
  if (state === 'call' && held !== null && held !== 0)
    return { state, limit: 'hold', time: held, doing: 'On hold' };
  const time = durationOf(read(row, 'State Duration'));
  const word = state === 'unknown' ? (said ?? AGENT_WORDS.unknown) : AGENT_WORDS[state];
  return { state, limit: state, time, doing: says ?? word };
}
