import type { Cell } from '#lib/domain/cell';
import { columnKindOf } from '#lib/domain/column-catalogue';
import { listText } from '#lib/domain/listed-text';
import type { Column } from '#lib/domain/column';
import type { AgentFacts } from '#lib/domain/directory';
import { columnsBeside, joinSnapshot, joinUpdate, type RowAttributes } from '#lib/domain/row-attributes';
import type { SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatistics } from './connection-statistics.ts';

/** What the join asks of a directory. `null`: there is none, and no columns are joined. */
export interface JoinLookup {
  agent(username: string): AgentFacts | undefined;
  /** Without any, their column is not joined. */
  skillGroups(): readonly { name: string }[];
  skillGroupsOf(skill: string): readonly string[];
}

/** What a directory tells of a row, by the columns' names. Nothing to tell is no data, never an empty text. */
type Told = Readonly<Record<string, string>>;
const SKILL_GROUPS = 'Skill Groups';

/** By type, the columns that are joined, and what they hold for a row key; undefined for one that is not known. */
const JOINED: Partial<Readonly<Record<StatisticType, 'agents' | 'skills'>>> = {
  AgentState: 'agents',
  AgentStatistics: 'agents',
  ACDStatus: 'skills',
};
const COLUMNS = {
  agents: ['Full Name', 'Skills', SKILL_GROUPS, 'Agent Groups', 'Profile'],
  skills: [SKILL_GROUPS],
} as const;

function toldOfAgent(username: string, directory: JoinLookup): Told | undefined {
  const facts = directory.agent(username);
  if (!facts) return undefined;
  const { fullName, skills, groups, profile } = facts;
  return {
    'Full Name': fullName,
    Skills: listText(skills),
    [SKILL_GROUPS]: listText(skillGroupsOfAll(skills, directory)),
    'Agent Groups': listText(groups),
    Profile: profile ?? '',
  };
}

/** Each once, in their order, whichever of the skills are in it. */
function skillGroupsOfAll(skills: readonly string[], directory: JoinLookup): readonly string[] {
  const own = new Set(skills.flatMap((skill) => directory.skillGroupsOf(skill)));
  return own.size === 0 ? [] : directory.skillGroups().flatMap(({ name }) => (own.has(name) ? [name] : []));
}

/**
 * Stands before a connection's tables and joins what its directory knows of agents and skills to their rows: events of the
 * source go through `apply`, and `directoryChanged` brings the rows that are there up to date.
 */
export class DirectoryJoin {
  readonly #statistics: ConnectionStatistics;
  readonly #lookup: () => JoinLookup | null;
  /** The source's own columns of the tables that have been filled. */
  readonly #own = new Map<StatisticType, readonly Column[]>();
  #agents = new Map<string, Told>();

  constructor(statistics: ConnectionStatistics, lookup: () => JoinLookup | null) {
    this.#statistics = statistics;
    this.#lookup = lookup;
  }

  apply(event: SourceEvent): void {
    this.#statistics.apply(this.#joined(event));
  }

  /** Rows get what the directory says now; their age stays. */
  directoryChanged(): void {
    this.#agents = new Map();
    for (const [type, own] of this.#own) this.#statistics.join(type, own.length, this.#attributes(type, own));
  }

  #joined(event: SourceEvent): SourceEvent {
    if (event.kind !== 'snapshot' && event.kind !== 'update') return event;
    if (JOINED[event.type] === undefined) return event;
    if (event.kind === 'snapshot') {
      this.#own.set(event.type, event.columns);
      return joinSnapshot(event, this.#attributes(event.type, event.columns));
    }
    const own = this.#own.get(event.type);
    return own ? joinUpdate(event, this.#attributes(event.type, own)) : event;
  }

  #attributes(type: StatisticType, own: readonly Column[]): RowAttributes {
    const directory = this.#lookup();
    const columns = columnsBeside(
      type,
      own,
      wantedOf(type, directory).map((name) => ({ name, kind: columnKindOf(type, name) })),
    );
    return {
      columns,
      cellsOf: (key): readonly Cell[] => {
        const told = directory === null ? undefined : this.#toldOf(type, key, directory);
        return columns.map(({ name }) => told?.[name] || null);
      },
    };
  }

  #toldOf(type: StatisticType, key: string, directory: JoinLookup): Told | undefined {
    if (JOINED[type] === 'skills') return { [SKILL_GROUPS]: listText(directory.skillGroupsOf(key)) };
    const known = this.#agents.get(key);
    if (known) return known;
    // Nobody known is looked up again: names come and go, and only a directory's own are bounded.
    const told = toldOfAgent(key, directory);
    if (told) this.#agents.set(key, told);
    return told;
  }
}

function wantedOf(type: StatisticType, directory: JoinLookup | null): readonly string[] {
  const rows = JOINED[type];
  if (directory === null || rows === undefined) return [];
  const hasGroups = directory.skillGroups().length > 0;
  return COLUMNS[rows].filter((name) => hasGroups || name !== SKILL_GROUPS);
}
