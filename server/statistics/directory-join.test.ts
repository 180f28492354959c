import { describe, expect, it } from 'vitest';
import type { AgentFacts } from '#lib/domain/directory';
import { ManualClock } from '#lib/domain/manual-clock';
import type { TableDelta } from '#lib/domain/table-delta';
import { snapshotEvent, updateEvent } from '#lib/domain/testing/table-events';
import { EVERYTHING } from '#server/scope/visibility';
import { ConnectionStatistics } from './connection-statistics.ts';
import { DirectoryJoin } from './directory-join.ts';
import { LiveQueryRegistry } from './live-query-registry.ts';
import { answerTable } from './table-answer.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const ANN: AgentFacts = { fullName: 'Ann A.', profile: null, skills: ['Billing', 'Sales'], groups: ['East'] };

function floor() {
  const clock = new ManualClock(NOW);
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const agents = new Map<string, AgentFacts>([['ann', ANN]]);
  const groups = new Map<string, readonly string[]>();
  const join = new DirectoryJoin(statistics, () => ({
    agent: (username) => agents.get(username),
    skillGroups: () => [...groups.keys()].map((name) => ({ name })),
    skillGroupsOf: (skill) =>
      [...groups].filter(([, skills]) => skills.includes(skill)).map(([name]) => name),
  }));
  const deltas: TableDelta[] = [];
  statistics.onTable((_type, delta) => deltas.push(delta));
  join.apply(
    snapshotEvent('AgentState', NOW, {
      names: ['Username', 'State'],
      rows: [
        ['ann', 'Ready'],
        ['bo', 'On Call'],
      ],
    }),
  );
  return { clock, statistics, agents, groups, join, deltas };
}

describe('what a directory tells', () => {
  it('stands in CSV and can be asked for by live queries', () => {
    const { clock, statistics } = floor();
    const csv = answerTable(
      [statistics],
      { connection: 'five9', type: 'AgentState', accept: 'text/csv', visibility: EVERYTHING },
      NOW,
    );
    expect(csv.body).toBe(
      'Username,State,Full Name,Skills,Agent Groups,Profile\r\nann,Ready,Ann A.,Billing · Sales,East,\r\nbo,On Call,,,,\r\n',
    );
    const registry = new LiveQueryRegistry({ clock, connections: [statistics] });
    const sales = registry.open({
      kind: 'rows',
      connection: 'five9',
      type: 'AgentState',
      columns: ['Skills'],
      where: { column: 'agent groups', op: 'eq', value: 'East' },
    });
    expect(sales.result().rows).toEqual([{ key: 'ann', cells: ['ann', 'Billing · Sales'] }]);
    registry.stop();
  });

  it('changes just the cells that differ, as old as before and within the same limit', () => {
    const { statistics, agents, join, deltas, clock } = floor();
    join.apply({ kind: 'plan', type: 'AgentState', limitMs: 60_000, nextAt: null });
    const before = statistics.typeStatus('AgentState');
    agents.set('bo', { ...ANN, fullName: '', groups: [] });
    clock.jump(5000);
    join.directoryChanged();
    expect(deltas.at(-1)).toMatchObject({
      columnsChanged: false,
      measuredAt: NOW,
      added: [],
      deleted: [],
      changed: [{ key: 'bo', columns: [3] }],
    });
    expect(statistics.typeStatus('AgentState')).toEqual({ ...before, version: before.version + 1 });
    join.directoryChanged();
    expect(deltas).toHaveLength(2);
  });

  it('comes with agents who are added, so that no row waits to be healed', () => {
    const { statistics, agents, join, deltas } = floor();
    const heals: string[] = [];
    statistics.onHeal((type) => heals.push(type));
    agents.set('cy', { ...ANN, profile: 'Agents' });
    join.apply(updateEvent('AgentState', NOW + 1000, { added: ['cy'], cells: [['cy', 'State', 'Ready']] }));
    expect(deltas.at(-1)?.added).toEqual([
      { key: 'cy', after: ['cy', 'Ready', 'Ann A.', 'Billing · Sales', 'East', 'Agents'] },
    ]);
    expect(heals).toEqual([]);
  });

  it('says of skills and agents which groups they are in, once somebody has made one', () => {
    const { statistics, groups, join, deltas } = floor();
    join.apply(
      snapshotEvent('ACDStatus', NOW, {
        names: ['Skill Name', 'Calls In Queue'],
        rows: [
          ['Billing', 1],
          ['Sales', 2],
          ['Night', 0],
        ],
      }),
    );
    const seen = (type: 'ACDStatus' | 'AgentState') => {
      const table = statistics.table(type);
      const at = table.layout.find('Skill Groups');
      return Object.fromEntries([...table.rows].map(([key, row]) => [key, at === -1 ? '–' : row[at]]));
    };
    expect(seen('ACDStatus')).toEqual({ Billing: '–', Sales: '–', Night: '–' });
    groups.set('Care', ['Billing']).set('Money', ['Billing', 'Sales']);
    join.directoryChanged();
    expect(seen('ACDStatus')).toEqual({ Billing: 'Care · Money', Sales: 'Money', Night: null });
    expect(seen('AgentState')).toEqual({ ann: 'Care · Money', bo: null });
    const told = deltas.length;
    groups.set('Care', ['Night']);
    join.directoryChanged();
    expect(seen('ACDStatus')).toEqual({ Billing: 'Money', Sales: 'Money', Night: 'Care' });
    expect(
      deltas
        .slice(told)
        .map(({ type, columnsChanged, changed }) => [type, columnsChanged, changed.map(({ key }) => key)]),
    ).toEqual([
      ['AgentState', false, ['ann']],
      ['ACDStatus', false, ['Billing', 'Night']],
    ]);
    groups.clear();
    join.directoryChanged();
    expect(statistics.table('ACDStatus').layout.find('Skill Groups')).toBe(-1);
  });
});
