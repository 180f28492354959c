import type { Cell } from '../cell.ts';
import type { SnapshotEvent, UpdateEvent } from '../source.ts';
import { snapshotEvent, updateEvent } from './table-events.ts';

export const FLOOR_COLUMNS = [
  'Username',
  'State',
  'State Duration',
  'Reason Code',
  'Reason Duration',
  'On Call State Duration',
  'Campaign Name',
  'On Hold Since',
  'On Hold Duration',
  'Parked Calls',
  'On Park Duration',
] as const;

export const FLOOR_STATES = ['Ready', 'Not Ready', 'On Call', 'After Call Work', 'Logged Out'] as const;

export interface FloorAgent {
  state: (typeof FLOOR_STATES)[number];
  stateSince: number;
  reason: string;
  reasonSince: number;
  campaign: string;
  heldSince: number | null;
  parkedSince: number | null;
}

type Spell = 'stateSince' | 'reasonSince' | 'heldSince' | 'parkedSince';

const SPELLS: Readonly<Record<string, Spell>> = {
  'State Duration': 'stateSince',
  'On Call State Duration': 'stateSince',
  'Reason Duration': 'reasonSince',
  'On Hold Duration': 'heldSince',
  'On Park Duration': 'parkedSince',
};

/**
 * Which running durations an update carries: `moved` those whose beginning differs · `all` each one, as its value
 * differs every second · `differing` only where the text differs, even for a new spell of another state.
 */
export type Sending = 'moved' | 'all' | 'differing';

/** A floor of agents whose durations are whole seconds, as a source would tell of it batch after batch. */
export class FloorModel {
  now: number;
  readonly agents = new Map<string, FloorAgent>();
  columns: readonly string[] = FLOOR_COLUMNS;
  #published: ReadonlyMap<string, readonly Cell[]> = new Map();
  #publishedAgents: ReadonlyMap<string, FloorAgent> = new Map();

  constructor(startAt: number) {
    this.now = startAt;
  }

  setState(key: string, state: FloorAgent['state'], { reason = '', ago = 0 } = {}): void {
    const at = this.now - ago;
    const old = this.agents.get(key);
    if (old?.state === state && old.reason === reason) return;
    const isNewState = old?.state !== state;
    this.agents.set(key, {
      state,
      stateSince: isNewState ? at : old.stateSince,
      reason,
      reasonSince: at,
      campaign: state === 'On Call' ? 'Sales' : '',
      heldSince: old?.heldSince ?? null,
      parkedSince: old?.parkedSince ?? null,
    });
  }

  /** A call is put on hold or parked, anew if one was already, or taken back. */
  setCall(key: string, spell: 'heldSince' | 'parkedSince', { isOn = true, ago = 0 } = {}): void {
    const agent = this.agents.get(key);
    if (agent) agent[spell] = isOn ? this.now - ago : null;
  }

  /** What a fresh snapshot says now. Publishes it, as asking for one does. */
  snapshot(): SnapshotEvent {
    const rows = this.#rows();
    this.#publish(rows);
    return snapshotEvent('AgentState', this.now, { names: this.columns, rows: [...rows.values()] });
  }

  /** What differs from what was published last. Publishes it. */
  update(sending: Sending): UpdateEvent {
    const rows = this.#rows();
    const cells: [string, string, Cell][] = [];
    for (const [key, row] of rows) {
      const before = this.#published.get(key);
      row.forEach((cell, index) => {
        const name = this.columns[index] ?? '';
        if (index > 0 && this.#isSent({ key, name, differs: cell !== before?.[index] }, sending))
          cells.push([key, name, cell]);
      });
    }
    const added = [...rows.keys()].filter((key) => !this.#published.has(key));
    const deleted = [...this.#published.keys()].filter((key) => !rows.has(key));
    this.#publish(rows);
    return updateEvent('AgentState', this.now, { added, cells, deleted });
  }

  #isSent(
    { key, name, differs }: { key: string; name: string; differs: boolean },
    sending: Sending,
  ): boolean {
    const before = this.#publishedAgents.get(key);
    const after = this.agents.get(key);
    const spell = SPELLS[name];
    if (!before || !after || !spell) return differs;
    const moved = before[spell] !== after[spell];
    if (sending === 'differing') return differs || (moved && isNamedAlike(before, after, spell));
    return sending === 'all' ? differs || moved : moved;
  }

  #publish(rows: ReadonlyMap<string, readonly Cell[]>): void {
    this.#published = rows;
    this.#publishedAgents = new Map([...this.agents].map(([key, agent]) => [key, { ...agent }]));
  }

  #rows(): Map<string, Cell[]> {
    return new Map(
      [...this.agents].map(([key, agent]) => [key, this.columns.map((name) => this.#cell(key, agent, name))]),
    );
  }

  #cell(key: string, agent: FloorAgent, name: string): Cell {
    const age = (since: number | null): number =>
      since === null ? 0 : Math.floor((this.now - since) / 1000) * 1000;
    switch (name) {
      case 'Username':
        return key;
      case 'State':
        return agent.state;
      case 'State Duration':
        return age(agent.stateSince);
      case 'Reason Code':
        return agent.reason;
      case 'Reason Duration':
        return age(agent.reason === '' ? null : agent.reasonSince);
      case 'On Call State Duration':
        return age(agent.state === 'On Call' ? agent.stateSince : null);
      case 'Campaign Name':
        return agent.campaign;
      case 'On Hold Since':
        return agent.heldSince === null ? '' : new Date(agent.heldSince).toISOString();
      case 'On Hold Duration':
        return age(agent.heldSince);
      case 'Parked Calls':
        return agent.parkedSince === null ? 0 : 1;
      case 'On Park Duration':
        return age(agent.parkedSince);
      default:
        return key.length;
    }
  }
}

/** Nothing beside its duration tells a new spell from the last one: as old as that was, it could not be told from silence. */
function isNamedAlike(before: FloorAgent, after: FloorAgent, spell: Spell): boolean {
  switch (spell) {
    case 'stateSince':
      return before.state === after.state;
    case 'reasonSince':
      return before.reason === after.reason;
    case 'heldSince':
      return false;
    case 'parkedSince':
      return before.parkedSince !== null && after.parkedSince !== null;
  }
}
