import type { DataScope, ScopeEntry, ScopeKind } from '#lib/domain/data-scope';
import type { DirectoryReading, ReadSkill } from '#lib/domain/directory';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Line } from './open-line.ts';
import { CONNECTION } from './page.ts';
import type { StateTable } from './truth.ts';

/** What one may see, by name. */
export interface Seen {
  agents: readonly string[];
  skills: readonly string[];
  campaigns: readonly string[];
}

type Truth = Awaited<ReturnType<Line['domain']['state']>>['types'];

/** The domain of a line, its agents dealt out to its skills: the first few to the first two, all others to the third. */
export class ScopedFloor {
  readonly agents: readonly string[];
  readonly skills: readonly string[];
  readonly campaigns: readonly string[];
  readonly #line: Line;
  readonly #membersOf = new Map<string, readonly string[]>();
  readonly #customers = new Set<string>();

  constructor(line: Line, truth: Truth) {
    this.#line = line;
    this.agents = keysOf(truth.AgentState);
    this.skills = keysOf(truth.ACDStatus);
    this.campaigns = keysOf(truth.CampaignState);
    const [first = '', second = '', third = ''] = this.skills;
    this.deal(first, this.agents.slice(0, 4));
    this.deal(second, this.agents.slice(4, 7));
    this.deal(third, this.agents.slice(7));
  }

  membersOf(skill: string): readonly string[] {
    return this.#membersOf.get(skill) ?? [];
  }

  deal(skill: string, agents: readonly string[]): void {
    this.#membersOf.set(skill, agents);
  }

  /** Makes the server's directory say what was dealt. */
  async tell(): Promise<void> {
    const { directories } = this.#line.served.runtime;
    const source = { read: () => Promise.resolve(this.#reading()), close: () => undefined };
    const told = (async () => {
      await directories.add(CONNECTION, source);
      await directories.refresh(CONNECTION);
    })();
    let isTold = false;
    void told.then(() => (isTold = true));
    await this.#line.runUntil('the directory is read', () => isTold);
    await told;
  }

  scopeOf(...names: readonly (readonly [kind: ScopeKind, name: string])[]): DataScope {
    const view = this.#line.served.runtime.directories.of(CONNECTION);
    const entries = names.map(([kind, name]): ScopeEntry => {
      const entry = view.entries(kind).find((one) => one.name === name);
      if (!entry) throw new Error(`The directory does not know the ${kind} ${name}`);
      return { connection: CONNECTION, kind, id: entry.id };
    });
    return { kind: 'some', entries };
  }

  /** Everything that stands for a row outside `seen` as the domain is at this moment; grows with what was ever there. */
  async outside(seen: Seen): Promise<Outside> {
    const { types } = await this.#line.domain.state();
    const people: string[] = [];
    for (const type of STATISTIC_TYPES.filter((one) => one.startsWith('Agent')))
      for (const row of rowsOf(types[type])) {
        if (seen.agents.includes(row['Username'] ?? '')) continue;
        people.push(row['Username'] ?? '', row['Full Name'] ?? '');
        if (row['Customer']) this.#customers.add(row['Customer']);
      }
    const skills = this.skills.filter((skill) => !seen.skills.includes(skill));
    const allowed = [...seen.agents, ...seen.skills, ...seen.campaigns, ...this.campaigns].join('\n');
    const names = [...new Set([...people, ...skills, ...this.#customers])];
    return {
      names: names.filter((name) => name.length > 3 && !allowed.includes(name)),
      campaigns: this.campaigns.filter((campaign) => !seen.campaigns.includes(campaign)),
    };
  }

  #reading(): DirectoryReading {
    const skills = this.skills.map((name): ReadSkill => {
      const members = this.membersOf(name).map((username) => ({ username, level: null }));
      return { id: null, name, description: '', members };
    });
    const users = this.agents.map((username) => {
      const profile = { email: null, isActive: true, profile: null };
      return { id: null, username, fullName: username, ...profile };
    });
    const campaigns = this.campaigns.map((name) => ({
      id: null,
      name,
      description: '',
      campaignKind: 'inbound' as const,
    }));
    return { users, skills, groups: [], campaigns, dispositions: [], reasons: [] };
  }
}

export interface Outside {
  /** Of agents, skills and customers: must stand nowhere. */
  names: readonly string[];
  /** Must begin no row; an agent who is seen may well work for one. */
  campaigns: readonly string[];
}

/** Which rows outside the scope a text tells of. */
export function strayIn(text: string, { names, campaigns }: Outside): string[] {
  const rows = campaigns.filter(
    (name) => text.includes(`[${JSON.stringify(name)}`) || text.includes(`\n${name},`),
  );
  return [...names.filter((name) => text.includes(name)), ...rows];
}

function rowsOf({ columns, rows }: StateTable): Partial<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place] ?? ''])));
}

function keysOf(table: StateTable): string[] {
  return table.rows.map(([key = '']) => key);
}
