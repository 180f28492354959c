import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameCell, type Cell } from '#lib/domain/cell';
import type { AgentFacts } from '#lib/domain/directory';
import { ManualClock } from '#lib/domain/manual-clock';
import type { SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { TableDelta, TableRow } from '#lib/domain/table-delta';
import { snapshotEvent, updateEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { DirectoryJoin, type JoinLookup } from './directory-join.ts';

const KEYS = ['ann', 'bo', 'cy', 'di'];
const TYPES = ['AgentState', 'AgentStatistics', 'ACDStatus'] as const;
const OWN = ['State', 'State Duration', 'Full Name', 'Reason Code', 'skills'];
const OURS = ['Full Name', 'Skills', 'Skill Groups', 'Agent Groups', 'Profile'];
const START = Date.UTC(2026, 0, 5, 9);

type Step =
  | { kind: 'snapshot'; type: StatisticType; own: readonly string[]; keys: readonly string[]; value: number }
  | {
      kind: 'update';
      type: StatisticType;
      added: readonly string[];
      cells: readonly (readonly [string, string, Cell])[];
      deleted: readonly string[];
    }
  | { kind: 'fresh'; type: StatisticType }
  | { kind: 'directory'; known: Known | null };

interface Known {
  facts: Readonly<Record<string, AgentFacts>>;
  /** Skills by group; of those some are names of rows of ACDStatus. */
  groups: Readonly<Record<string, readonly string[]>>;
}

const names = fc.subarray(['Sales', 'Billing', 'Night']);
const facts = fc.record({
  fullName: fc.constantFrom('', 'Ann A.', 'Bo B.'),
  profile: fc.constantFrom(null, '', 'Agents'),
  skills: names,
  groups: names,
});
const type = fc.constantFrom(...TYPES);
const cell = fc.tuple(
  fc.constantFrom(...KEYS),
  fc.constantFrom('State', 'State Duration', 'Reason Code', 'Full Name', 'Skills', 'nothing'),
  fc.constantFrom<Cell>('Ready', 'On Call', 1000, 60_000, null),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('snapshot' as const),
    type,
    own: fc.subarray(OWN),
    keys: fc.subarray(KEYS),
    value: fc.nat(99_000),
  }),
  fc.record({
    kind: fc.constant('update' as const),
    type,
    added: fc.subarray(KEYS),
    cells: fc.array(cell, { maxLength: 6 }),
    deleted: fc.subarray(KEYS, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('fresh' as const), type }),
  fc.record({
    kind: fc.constant('directory' as const),
    known: fc.option(
      fc.record({
        facts: fc.dictionary(fc.constantFrom(...KEYS), facts),
        groups: fc.dictionary(
          fc.constantFrom('Money', 'Care', 'All'),
          fc.subarray(['Sales', 'Billing', 'ann', 'bo']),
        ),
      }),
      { nil: null },
    ),
  }),
);

function eventOf(taken: Exclude<Step, { kind: 'directory' }>, at: number): SourceEvent {
  switch (taken.kind) {
    case 'snapshot':
      return snapshotEvent(taken.type, at, {
        names: [taken.type === 'ACDStatus' ? 'Skill Name' : 'Username', ...taken.own],
        rows: taken.keys.map((key) => [
          key,
          ...taken.own.map((name) =>
            name === 'State Duration' ? taken.value : `${name} ${taken.value % 3}`,
          ),
        ]),
      });
    case 'update':
      return updateEvent(taken.type, at, taken);
    case 'fresh':
      return { kind: 'fresh', type: taken.type, at };
  }
}

/** Follows a table by its deltas alone. */
class Follower {
  rows = new Map<string, TableRow>();
  version = 0;
  readonly misfits: string[] = [];

  take(delta: TableDelta, table: ReadonlyMap<string, TableRow>): void {
    if (delta.version !== this.version + 1) this.misfits.push(`version ${delta.version}`);
    this.version = delta.version;
    if (delta.columnsChanged) {
      this.rows = new Map(table);
      return;
    }
    for (const { key } of delta.deleted) this.rows.delete(key);
    for (const { key, after } of delta.added) this.rows.set(key, after);
    for (const { key, before, after, columns } of delta.changed) {
      const old = this.rows.get(key) ?? [];
      const differing = after.flatMap((value, index) => (sameCell(value, old[index]) ? [] : [index]));
      if (before.some((value, index) => !sameCell(value, old[index])) || differing.join() !== columns.join())
        this.misfits.push(`changed ${key}`);
      this.rows.set(key, after);
    }
  }
}

/** The plain table with each row's look-up behind it. */
function expected(plain: ConnectionStatistics, of: StatisticType, directory: Known | null) {
  const { layout, rows, moments } = plain.table(of);
  const wanted = OURS.filter((name) => {
    if (name === 'Skill Groups') return Object.keys(directory?.groups ?? {}).length > 0;
    return of !== 'ACDStatus';
  });
  const ours =
    directory === null || layout.columns.length === 0
      ? []
      : wanted.filter((name) => !layout.columns.some((own) => own.name.toLowerCase() === name.toLowerCase()));
  const groupsOf = (skills: readonly string[]): string | null =>
    Object.entries(directory?.groups ?? {})
      .filter(([, members]) => members.some((skill) => skills.includes(skill)))
      .map(([name]) => name)
      .join(' · ') || null;
  const told = (key: string, name: string): Cell => {
    if (of === 'ACDStatus') return groupsOf([key]);
    const known = directory?.facts[key];
    if (!known) return null;
    if (name === 'Skill Groups') return groupsOf(known.skills);
    if (name === 'Full Name') return known.fullName || null;
    if (name === 'Profile') return known.profile || null;
    return (name === 'Skills' ? known.skills : known.groups).join(' · ') || null;
  };
  return {
    columns: [...layout.columns, ...ours.map((name) => ({ name, kind: 'text' }))],
    rows: [...rows].map(([key, row]) => [key, [...row, ...ours.map((name) => told(key, name))]]),
    moments,
  };
}

function lookupOf({ facts: agents, groups }: Known): JoinLookup {
  const all = Object.entries(groups);
  return {
    agent: (username) => agents[username],
    skillGroups: () => all.map(([name]) => ({ name })),
    skillGroupsOf: (skill) => all.filter(([, skills]) => skills.includes(skill)).map(([name]) => name),
  };
}

function actual(joined: ConnectionStatistics, of: StatisticType) {
  const { layout, rows, moments } = joined.table(of);
  return { columns: layout.columns, rows: [...rows], moments };
}

describe('rows joined with their directory', () => {
  it('are the plain rows and what is looked up, after any sequence, and each change is told', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), (steps) => {
        const clock = new ManualClock(START);
        const plain = new ConnectionStatistics({ id: 'a', name: 'A', zone: 'UTC', clock });
        const joined = new ConnectionStatistics({ id: 'b', name: 'B', zone: 'UTC', clock });
        const followers = new Map(TYPES.map((of) => [of as StatisticType, new Follower()]));
        joined.onTable((of, delta) => followers.get(of)?.take(delta, joined.table(of).rows));
        let directory: Known | null = null;
        const join = new DirectoryJoin(joined, () => {
          const known = directory;
          return known && lookupOf(known);
        });
        for (const taken of steps) {
          clock.jump(1500);
          if (taken.kind === 'directory') {
            directory = taken.known;
            join.directoryChanged();
          } else {
            const event = eventOf(taken, clock.now());
            plain.apply(event);
            join.apply(event);
          }
          for (const of of TYPES) {
            expect(actual(joined, of)).toEqual(expected(plain, of, directory));
            expect(followers.get(of)?.misfits).toEqual([]);
            expect(followers.get(of)?.rows).toEqual(joined.table(of).rows);
            expect(joined.table(of).strays.incompleteRows).toBe(plain.table(of).strays.incompleteRows);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
