import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelQueries } from '#lib/domain/board-queries';
import { compileBoard } from '#lib/domain/compile-board';
import { ManualClock } from '#lib/domain/manual-clock';
import type { StateBarsBy } from '#lib/domain/board';
import { agentStates } from '#lib/domain/templates/lists';
import { boardDocument } from '#lib/domain/testing/boards';
import { snapshotEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { DirectoryJoin } from './directory-join.ts';
import { LiveQueryRegistry } from './live-query-registry.ts';
import { NINE } from './testing/open-floor.ts';

const STATES = { 'On Call': 'call', Ready: 'ready', 'Not Ready': 'not-ready', 'Logged Out': 'out' } as const;
const TEXTS = ['On Call', 'Ready', 'Not Ready', 'Logged Out'] as const;
const AT = { column: 0, row: 0, columns: 48, rows: 20 };
const OF_SKILL: Readonly<Record<string, readonly string[]>> = {
  Billing: ['Money', 'Care'],
  Sales: ['Money'],
  Night: ['Care'],
};
const LISTS = { 'agent-group': ['North', 'South', 'West'], 'skill-group': Object.keys(OF_SKILL) } as const;

interface Agent {
  state: (typeof TEXTS)[number];
  /** Groups or skills of theirs. */
  lists: readonly string[];
}

/** Figures by group and of all, as a panel's query and one bar's have them. */
function countsOf(by: StateBarsBy, agents: readonly Agent[]) {
  const clock = new ManualClock(NINE);
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [statistics] });
  const join = new DirectoryJoin(statistics, () => ({
    agent: (username) => {
      const lists = agents[Number(username)]?.lists ?? [];
      return {
        fullName: username,
        profile: null,
        skills: by === 'skill-group' ? lists : [],
        groups: by === 'agent-group' ? lists : [],
      };
    },
    skillGroups: () => [{ name: 'Money' }, { name: 'Care' }],
    skillGroupsOf: (skill) => OF_SKILL[skill] ?? [],
  }));
  const rows = agents.map(({ state }, place) => [String(place), state]);
  join.apply(snapshotEvent('AgentState', NINE, { names: ['Username', 'State'], rows }));
  const bar = agentStates(AT);
  const document = boardDocument({
    panels: [
      { ...bar, by },
      { ...bar, id: 'whole' },
    ],
  });
  const board = compileBoard(document, { id: 'b', connectionId: 'five9', columnRoles: {} });
  const [grouped, whole] = board.panels.map((panel) => {
    const [query] = panelQueries(panel);
    if (!query) throw new Error('A bar reads something');
    const table = registry.open(query).result();
    const names = table.columns.slice(1).map(({ name }) => name);
    const entries = table.rows.map(({ key, cells }) => {
      const figures = names.map((name, place) => [name, cells[place + 1]] as const);
      return [key, Object.fromEntries(figures.filter(([, value]) => value !== 0))] as const;
    });
    return Object.fromEntries(entries);
  });
  registry.stop();
  return { grouped, whole };
}

const groupsOf = (by: StateBarsBy, { lists }: Agent): ReadonlySet<string> =>
  new Set(by === 'agent-group' ? lists : lists.flatMap((skill) => OF_SKILL[skill] ?? []));

/** The figures of these agents who are signed in, as they are told. */
function told(agents: readonly Agent[]): Record<string, number> {
  const counts: Record<string, number> = { all: agents.length };
  for (const { state } of agents) counts[STATES[state]] = (counts[STATES[state]] ?? 0) + 1;
  return counts;
}

describe.each(['agent-group', 'skill-group'] as const)('bars of states by %s', (by) => {
  it('have an agent of two groups in both, who is one in the bar for all', () => {
    const lists = by === 'agent-group' ? ['North', 'South'] : ['Sales', 'Night'];
    const [one, other] = by === 'agent-group' ? ['North', 'South'] : ['Money', 'Care'];
    const { grouped, whole } = countsOf(by, [{ state: 'Ready', lists }]);
    expect(grouped).toEqual({ [one]: { all: 1, ready: 1 }, [other]: { all: 1, ready: 1 } });
    expect(whole).toEqual({ Ready: { agents: 1 } });
  });

  it('count each agent once in each of their groups, whatever floor it is', () => {
    const agent = fc.record({ state: fc.constantFrom(...TEXTS), lists: fc.subarray([...LISTS[by]]) });
    fc.assert(
      fc.property(fc.array(agent, { maxLength: 12 }), (agents) => {
        const signedIn = agents.filter(({ state }) => state !== 'Logged Out');
        const names = new Set(signedIn.flatMap((one) => [...groupsOf(by, one)]));
        const { grouped, whole } = countsOf(by, agents);
        expect(grouped).toEqual(
          Object.fromEntries(
            [...names].map((name) => [name, told(signedIn.filter((one) => groupsOf(by, one).has(name)))]),
          ),
        );
        const states = new Set(signedIn.map(({ state }) => state));
        expect(whole).toEqual(
          Object.fromEntries(
            [...states].map((state) => [
              state,
              { agents: signedIn.filter((one) => one.state === state).length },
            ]),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
