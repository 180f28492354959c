import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSince, type Cell } from '#lib/domain/cell';
import type { AgentFacts } from '#lib/domain/directory';
import { ManualClock } from '#lib/domain/manual-clock';
import { groupedQueues, queueGroupQueries } from '#lib/domain/queue-groups';
import { queues } from '#lib/domain/templates/lists';
import { snapshotEvent, updateEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { DirectoryJoin } from './directory-join.ts';
import { LiveQueryRegistry } from './live-query-registry.ts';
import { NINE } from './testing/open-floor.ts';
import { FollowedQueries } from './testing/followed-queries.ts';

const SKILLS = ['Billing', 'Sales', 'Night'];
const AGENTS = ['ann', 'bo', 'cy', 'di'];
const STATES = ['Ready', 'On Call', 'Not Ready', 'Logged Out'];
const GROUPS = ['Care', 'Money'];
const AT = { column: 0, row: 0, columns: 9, rows: 9 };

type Lists = Readonly<Record<string, readonly string[]>>;
/** The floor as it is: what each test says of it, in whatever order. */
interface Floor {
  waiting: Map<string, number>;
  states: Map<string, string>;
  skillsOf: Lists;
  groups: Lists;
}

/** A queue table by group on a floor, followed by its deltas alone as a page follows it. */
function openTable() {
  const clock = new ManualClock(NINE);
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [statistics] });
  const floor: Floor = { waiting: new Map(), states: new Map(), skillsOf: {}, groups: {} };
  const factsOf = (username: string): AgentFacts => ({
    fullName: username,
    profile: null,
    skills: floor.skillsOf[username] ?? [],
    groups: [],
  });
  const join = new DirectoryJoin(statistics, () => ({
    agent: factsOf,
    skillGroups: () => Object.keys(floor.groups).map((name) => ({ name })),
    skillGroupsOf: (skill) => GROUPS.filter((name) => floor.groups[name]?.includes(skill)),
  }));
  join.apply(snapshotEvent('ACDStatus', NINE, { names: ['Skill Name', 'Calls In Queue'], rows: [] }));
  join.apply(snapshotEvent('AgentState', NINE, { names: ['Username', 'State'], rows: [] }));
  const query = { ...queues(AT).query, connection: 'five9' };
  const { where: _, ...all } = query;
  const queries = queueGroupQueries({
    ...all,
    columns: ['Calls In Queue', 'Agents Ready For Calls', 'Agents On Call'],
  });
  const pages = new FollowedQueries(registry);
  pages.open(queries.calls);
  if (queries.agents) pages.open(queries.agents);
  return {
    floor,
    pages,
    stop: () => registry.stop(),
    queue(skill: string, calls: number | null) {
      const isNew = !floor.waiting.has(skill);
      if (calls === null) floor.waiting.delete(skill);
      else floor.waiting.set(skill, calls);
      join.apply(
        updateEvent(
          'ACDStatus',
          NINE,
          changeOf({ key: skill, column: 'Calls In Queue', value: calls, isNew }),
        ),
      );
    },
    agent(username: string, state: string | null) {
      const isNew = !floor.states.has(username);
      if (state === null) floor.states.delete(username);
      else floor.states.set(username, state);
      join.apply(
        updateEvent('AgentState', NINE, changeOf({ key: username, column: 'State', value: state, isNew })),
      );
    },
    directory(change: Partial<Pick<Floor, 'skillsOf' | 'groups'>>) {
      Object.assign(floor, change);
      join.directoryChanged();
    },
    rows(): Readonly<Record<string, readonly Cell[]>> {
      const [calls, agents] = pages.followed.map(({ table }) => table);
      if (!calls) return {};
      const table = groupedQueues({ calls, agents: agents ?? null }, queries);
      return Object.fromEntries(table.rows.map(({ key, cells }) => [key, cells.slice(1, 4)]));
    },
  };
}

function changeOf({
  key,
  column,
  value,
  isNew,
}: {
  key: string;
  column: string;
  value: Cell;
  isNew: boolean;
}) {
  if (value === null) return { deleted: isNew ? [] : [key] };
  return { added: isNew ? [key] : [], cells: [[key, column, value] as const] };
}

/** What the table must show, from the floor alone. */
function expected({ waiting, states, skillsOf, groups }: Floor): Readonly<Record<string, readonly Cell[]>> {
  const inGroup = (group: string, skill: string): boolean => groups[group]?.includes(skill) === true;
  const isMember = (group: string, username: string): boolean =>
    (skillsOf[username] ?? []).some((skill) => inGroup(group, skill));
  const anyMember = [...states.keys()].some((username) => GROUPS.some((group) => isMember(group, username)));
  const count = (group: string, state: string): number | null =>
    anyMember
      ? [...states].filter(([username, now]) => now === state && isMember(group, username)).length
      : null;
  return Object.fromEntries(
    GROUPS.flatMap((group) => {
      const calls = [...waiting].filter(([skill]) => inGroup(group, skill)).map(([, number]) => number);
      if (calls.length === 0) return [];
      return [[group, [calls.reduce((a, b) => a + b), count(group, 'Ready'), count(group, 'On Call')]]];
    }),
  );
}

describe('a queue table by skill group', () => {
  it('counts an agent of two of its skills once, where a sum over skills would say two', () => {
    const table = openTable();
    table.directory({
      skillsOf: { ann: ['Billing', 'Sales'], bo: ['Sales'] },
      groups: { Money: ['Billing', 'Sales'] },
    });
    table.queue('Billing', 1);
    table.queue('Sales', 2);
    table.agent('ann', 'Ready');
    expect(table.rows()).toEqual({ Money: [3, 1, 0] });
    table.agent('bo', 'Ready');
    expect(table.rows()).toEqual({ Money: [3, 2, 0] });
    table.directory({ skillsOf: { ann: ['Sales'], bo: [] } });
    expect(table.rows()).toEqual({ Money: [3, 1, 0] });
    table.directory({ groups: {} });
    expect(table.rows()).toEqual({});
    table.stop();
  });

  it('is what the floor is, followed by deltas, after any sequence of changes', () => {
    const lists = (keys: readonly string[], of: readonly string[]) =>
      fc.dictionary(fc.constantFrom(...keys), fc.subarray([...of]));
    const step = fc.oneof(
      fc.record({
        of: fc.constant('queue' as const),
        key: fc.constantFrom(...SKILLS),
        calls: fc.option(fc.nat(9)),
      }),
      fc.record({
        of: fc.constant('agent' as const),
        key: fc.constantFrom(...AGENTS),
        state: fc.option(fc.constantFrom(...STATES), { freq: 4 }),
      }),
      fc.record({ of: fc.constant('skills' as const), skillsOf: lists(AGENTS, SKILLS) }),
      fc.record({ of: fc.constant('groups' as const), groups: lists(GROUPS, SKILLS) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), (steps) => {
        const table = openTable();
        for (const taken of steps) {
          if (taken.of === 'queue') table.queue(taken.key, taken.calls);
          if (taken.of === 'agent') table.agent(taken.key, taken.state);
          if (taken.of === 'skills') table.directory({ skillsOf: taken.skillsOf });
          if (taken.of === 'groups') table.directory({ groups: taken.groups });
          expect(table.rows()).toEqual(expected(table.floor));
          expect([...table.pages.misfits, ...table.pages.behind()]).toEqual([]);
        }
        table.stop();
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whichever comes first: queues, agents, who has which skill, or groups', () => {
    const turns: Readonly<Record<string, (table: ReturnType<typeof openTable>) => void>> = {
      queues: (table) => SKILLS.forEach((skill, place) => table.queue(skill, place + 1)),
      agents: (table) => AGENTS.forEach((username, place) => table.agent(username, STATES[place] ?? 'Ready')),
      skills: (table) =>
        table.directory({ skillsOf: { ann: ['Billing', 'Sales'], bo: ['Sales', 'Night'], cy: ['Night'] } }),
      groups: (table) =>
        table.directory({ groups: { Money: ['Billing', 'Sales'], Care: ['Sales', 'Night'] } }),
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(turns), { minLength: 4 }), (order) => {
        const table = openTable();
        for (const turn of order) turns[turn]?.(table);
        expect(table.rows()).toEqual({ Money: [3, 1, 1], Care: [5, 1, 1] });
        table.stop();
      }),
    );
  });
});

it('the longest wait of a group is that of its skills with calls, not of callbacks alone', () => {
  const clock = new ManualClock(NINE);
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [statistics] });
  const names = [
    'Skill Name',
    'Calls In Queue',
    'Queue Callbacks',
    'Current Longest Queue Time',
    'Service Level',
  ];
  const rows = [
    ['Billing', 1, 0, 30_000, 0.9],
    ['Sales', 0, 2, 900_000, 0.1],
    ['Night', 2, 0, 60_000, 0.5],
  ];
  const own = { ...queues(AT).query, connection: 'five9', columns: names.slice(1) };
  const ask = (more: readonly string[], cells: readonly (readonly Cell[])[]) => {
    statistics.apply(
      snapshotEvent('ACDStatus', NINE, {
        names: [...names, ...more, 'Skill Groups'],
        rows: rows.map((row, place) => [...row, ...(cells[place] ?? []), 'Money']),
      }),
    );
    const handle = registry.open(queueGroupQueries(own).calls);
    const [, waiting, callbacks, longest, level] = handle.result().rows[0]?.cells ?? [];
    handle.close();
    return { waiting, callbacks, longest: isSince(longest) ? NINE - longest.since : longest, level };
  };
  const counted = { waiting: 3, callbacks: 2, longest: 60_000 };
  expect(ask([], [])).toEqual({ ...counted, level: null });
  const weighed = ask(['Total Calls'], [[10], [80], [10]]);
  expect(weighed).toMatchObject(counted);
  // By calls 22 %, where a mean of means would say 50 %.
  expect(weighed.level).toBeCloseTo(0.22, 12);
  registry.stop();
});
