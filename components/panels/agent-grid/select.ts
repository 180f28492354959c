import type { AgentState } from '#lib/domain/agent-state';
import type { AgentGridPanel } from '#lib/domain/agent-panels';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { Suspicion } from '#lib/domain/suspect';
import type { Words } from '#lib/words/words';
import type { NameAgent } from '#components/wall/agent-names.ts';
import {
  type AgentLimits,
  spellCrossings,
  spellOf,
  type SpellReading,
  spellSeverity,
  spellSuspicion,
  spellWords,
} from '#components/wall/agents/agent-spell.ts';
import { beganAt, rowReader, textOf, type Duration } from '#components/wall/read-row.ts';
import { orderRows } from '#components/wall/row-order.ts';
import type { Severity } from '#components/wall/severity.ts';

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
  /** Why its time is hardly true. */
  suspect: Suspicion | null;
}

type Rules = Pick<AgentGridPanel, 'limits' | 'states' | 'pinned'>;

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

/** Every moment at which a cell of the grid is judged otherwise by time alone. */
export function agentCrossings(
  table: ResultTable,
  limits: AgentLimits,
  readState: ReadState = USUAL,
): readonly number[] {
  return spellCrossings(table, limits, { read: rowReader(table), readState });
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
  }: Required<Judging> & SpellReading & { limits: AgentLimits; pinned: ReadonlySet<string> },
): AgentCell {
  const spell = spellOf(row, { read, readState });
  return {
    key: row.key,
    name: nameOf(row.key, textOf(read(row, 'Full Name'))),
    state: spell.state,
    doing: spellWords(spell, t),
    time: spell.time,
    severity: spellSeverity(spell, limits, at),
    isPinned: pinned.has(row.key),
    suspect: spellSuspicion(spell, at),
  };
}
