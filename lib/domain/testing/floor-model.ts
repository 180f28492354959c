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
] as const;

export const FLOOR_STATES = ['Ready', 'Not Ready', 'On Call', 'After Call Work', 'Logged Out'] as const;

export interface FloorAgent {
  state: (typeof FLOOR_STATES)[number];
  stateSince: number;
  reason: string;
  reasonSince: number;
  campaign: string;
}

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
    });
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
    if (!before || !after || !name.endsWith('Duration')) return differs;
    const ofReason = name === 'Reason Duration';
    const moved = ofReason
      ? before.reasonSince !== after.reasonSince
      : before.stateSince !== after.stateSince;
    // A spell that begins anew under the same name and is as old as the last one was cannot be told from silence.
    const isRenewed = ofReason ? before.reason === after.reason : before.state === after.state;
    if (sending === 'differing') return differs || (moved && isRenewed);
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
    const inState = Math.floor((this.now - agent.stateSince) / 1000) * 1000;
    switch (name) {
      case 'Username':
        return key;
      case 'State':
        return agent.state;
      case 'State Duration':
        return inState;
      case 'Reason Code':
        return agent.reason;
      case 'Reason Duration':
        return agent.reason === '' ? 0 : Math.floor((this.now - agent.reasonSince) / 1000) * 1000;
      case 'On Call State Duration':
        return agent.state === 'On Call' ? inState : 0;
      case 'Campaign Name':
        return agent.campaign;
      default:
        return key.length;
    }
  }
}
