import { isSince } from '#lib/domain/cell';
import type { Clock } from '#lib/domain/clock';
import type { TableDelta, TableRow } from '#lib/domain/table-delta';
import { SINCE_TOLERANCE_MS } from '#lib/domain/ticking';
import { seesConnection, type Visibility } from '#server/scope/visibility';
import type { ConnectionStatistics } from './connection-statistics.ts';
import { unknownConnection } from './unknown-connection.ts';

const REACH_MS = 3_600_000;
/** Somebody who changes state every half minute for an hour still fits. */
const SPANS_AT_MOST = 120;

/** A stretch of one state, epoch ms; `to` is null while it goes on. `state` and `reason` are the domain's words. */
export interface AgentSpan {
  state: string;
  reason: string | null;
  from: number;
  to: number | null;
}

/** An agent's states of the last hour, oldest first; empty when we have not seen the agent. */
export interface AgentTimeline {
  connection: string;
  key: string;
  spans: readonly AgentSpan[];
}

export interface TimelineRequest {
  connection: string;
  /** The agent's username. */
  key: string;
  visibility: Visibility;
}

interface Started {
  state: string;
  reason: string | null;
  from: number;
}

/** Keeps every agent's last hour of states, bounded, from the deltas of AgentState. */
export class AgentTimelines {
  readonly #clock: Clock;
  readonly #agents = new Map<string, Map<string, Started[]>>();
  readonly #stops = new Map<string, () => void>();

  constructor({ clock, connections }: { clock: Clock; connections: readonly ConnectionStatistics[] }) {
    this.#clock = clock;
    for (const connection of connections) this.add(connection);
  }

  add(connection: ConnectionStatistics): void {
    const agents = new Map<string, Started[]>();
    this.#agents.set(connection.id, agents);
    const stop = connection.onTable((type, delta) => {
      if (type === 'AgentState') this.#follow(agents, connection, delta);
    });
    this.#stops.set(connection.id, stop);
  }

  remove(connectionId: string): void {
    this.#stops.get(connectionId)?.();
    this.#stops.delete(connectionId);
    this.#agents.delete(connectionId);
  }

  /** An agent whom the asker does not see is as one whom nobody has seen. Throws AppError `unknown-connection`. */
  timeline({ connection, key, visibility }: TimelineRequest): AgentTimeline {
    const agents = this.#agents.get(connection);
    if (!agents || !seesConnection(visibility, connection)) throw unknownConnection();
    const started = (visibility.sees(connection, 'AgentState', key) && agents.get(key)) || [];
    const since = this.#clock.now() - REACH_MS;
    const spans = started
      .map((span, place): AgentSpan => ({ ...span, to: started[place + 1]?.from ?? null }))
      .filter(({ to }) => to === null || to > since);
    return { connection, key, spans };
  }

  stop(): void {
    for (const stop of this.#stops.values()) stop();
  }

  #follow(agents: Map<string, Started[]>, connection: ConnectionStatistics, delta: TableDelta): void {
    const { rows, layout } = connection.table('AgentState');
    const columns = {
      state: layout.find('State'),
      reason: layout.find('Reason Code'),
      stateAge: layout.find('State Duration'),
      reasonAge: layout.find('Reason Duration'),
    };
    if (columns.state === -1) return;
    const take = (key: string, row: TableRow): void => {
      const started = agents.get(key) ?? [];
      agents.set(key, started);
      append(started, spellOf(row, columns), delta.measuredAt);
      prune(started, delta.measuredAt - REACH_MS);
    };
    for (const { key } of delta.deleted) agents.delete(key);
    if (delta.columnsChanged) for (const [key, row] of rows) take(key, row);
    for (const { key, after } of delta.added) take(key, after);
    for (const { key, after } of delta.changed) take(key, after);
  }
}

/** What a row says of its agent: `from` is null where no duration tells when it began. */
interface Spell {
  state: string;
  reason: string | null;
  from: number | null;
}

interface Columns {
  state: number;
  reason: number;
  stateAge: number;
  reasonAge: number;
}

/** A reason has a timer of its own: within one state it tells when the newer of the two began. */
function spellOf(row: TableRow, columns: Columns): Spell {
  const began = [columns.stateAge, columns.reasonAge].map((index) => {
    const cell = row[index];
    return isSince(cell) ? cell.since : null;
  });
  const reason = textAt(row, columns.reason);
  const [state = null, reasonBegan = null] = began;
  const from = reason !== null && reasonBegan !== null ? Math.max(state ?? 0, reasonBegan) : state;
  return { state: textAt(row, columns.state) ?? 'Unknown', reason, from };
}

function append(started: Started[], { state, reason, from }: Spell, measuredAt: number): void {
  const last = started.at(-1);
  const isAlike = last?.state === state && last.reason === reason;
  if (isAlike && (from === null || from <= last.from + SINCE_TOLERANCE_MS)) return;
  const began = from ?? measuredAt;
  // What began before the last stretch did is a correction of it.
  while ((started.at(-1)?.from ?? -1) >= began) started.pop();
  started.push({ state, reason, from: began });
}

function prune(started: Started[], before: number): void {
  while (started.length > 1 && (started.length > SPANS_AT_MOST || (started[1]?.from ?? before) <= before))
    started.shift();
}

function textAt(row: TableRow, index: number): string | null {
  const cell = row[index];
  return typeof cell === 'string' && cell !== '' ? cell : null;
}
