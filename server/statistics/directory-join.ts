import type { Cell } from '#lib/domain/cell';
import { columnKindOf } from '#lib/domain/column-catalogue';
import { listText } from '#lib/domain/listed-text';
import type { Column } from '#lib/domain/column';
import type { AgentFacts } from '#lib/domain/directory';
import { columnsBeside, joinSnapshot, joinUpdate, type RowAttributes } from '#lib/domain/row-attributes';
import type { SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatistics } from './connection-statistics.ts';

/** Tables whose rows are agents. */
const AGENT_TYPES: readonly StatisticType[] = ['AgentState', 'AgentStatistics'];

/** What a directory can tell of an agent, by the columns' names. Nothing to tell is no data, never an empty text. */
const ATTRIBUTES: Readonly<Record<string, (facts: AgentFacts) => string>> = {
  'Full Name': ({ fullName }) => fullName,
  Skills: ({ skills }) => listText(skills),
  'Agent Groups': ({ groups }) => listText(groups),
  Profile: ({ profile }) => profile ?? '',
};

/** What the join asks of a directory. `null`: there is none, and no columns are joined. */
export interface AgentLookup {
  agent(username: string): AgentFacts | undefined;
}

/**
 * Stands before a connection's tables and joins what its directory knows of the agents to their rows: events of the source
 * go through `apply`, and `directoryChanged` brings the rows that are there up to date.
 */
export class DirectoryJoin {
  readonly #statistics: ConnectionStatistics;
  readonly #lookup: () => AgentLookup | null;
  /** The source's own columns of the tables that have been filled. */
  readonly #own = new Map<StatisticType, readonly Column[]>();
  #cells = new Map<string, readonly (string | null)[]>();

  constructor(statistics: ConnectionStatistics, lookup: () => AgentLookup | null) {
    this.#statistics = statistics;
    this.#lookup = lookup;
  }

  apply(event: SourceEvent): void {
    this.#statistics.apply(this.#joined(event));
  }

  /** Rows get what the directory says now; their age stays. */
  directoryChanged(): void {
    this.#cells = new Map();
    for (const [type, own] of this.#own) this.#statistics.join(type, own.length, this.#attributes(type, own));
  }

  #joined(event: SourceEvent): SourceEvent {
    if (event.kind !== 'snapshot' && event.kind !== 'update') return event;
    if (!AGENT_TYPES.includes(event.type)) return event;
    if (event.kind === 'snapshot') {
      this.#own.set(event.type, event.columns);
      return joinSnapshot(event, this.#attributes(event.type, event.columns));
    }
    const own = this.#own.get(event.type);
    return own ? joinUpdate(event, this.#attributes(event.type, own)) : event;
  }

  #attributes(type: StatisticType, own: readonly Column[]): RowAttributes {
    const directory = this.#lookup();
    const wanted = directory === null ? [] : Object.keys(ATTRIBUTES);
    const columns = columnsBeside(
      type,
      own,
      wanted.map((name) => ({ name, kind: columnKindOf(type, name) })),
    );
    const places = columns.map(({ name }) => wanted.indexOf(name));
    return {
      columns,
      cellsOf: (key): readonly Cell[] => {
        const cells = this.#cellsOf(directory, key);
        return places.map((place) => cells[place] ?? null);
      },
    };
  }

  #cellsOf(directory: AgentLookup | null, username: string): readonly (string | null)[] {
    const known = this.#cells.get(username);
    if (known) return known;
    const facts = directory?.agent(username);
    // Nobody known is looked up again: names come and go, and only a directory's own are bounded.
    if (!facts) return [];
    const cells = Object.values(ATTRIBUTES).map((tell) => tell(facts) || null);
    this.#cells.set(username, cells);
    return cells;
  }
}
