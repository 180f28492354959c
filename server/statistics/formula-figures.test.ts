import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { FiguresQuery, TrendQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import { NINE, openFloor } from './testing/open-floor.ts';

type Rows = readonly (readonly Cell[])[];

/** What formulas come to over a table, in their order. */
function figures(type: StatisticType, table: { names: readonly string[]; rows: Rows }, formulas: string[]) {
  const { registry, snapshot } = openFloor({ type });
  snapshot(table.names, ...table.rows);
  const query: FiguresQuery = {
    kind: 'figures',
    connection: 'five9',
    type,
    figures: formulas.map((formula, place) => ({ as: String(place), fn: 'formula', formula })),
  };
  return registry.open(query).result().rows[0]?.cells.slice(1);
}

/** What adding up or averaging the cells of a column would say. */
const naive = {
  sum: ({ rows }: { rows: Rows }, column: number) =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0),
  mean: (table: { rows: Rows }, column: number) => naive.sum(table, column) / table.rows.length,
};

describe('a formula never says what only looks right', () => {
  it('means of means are weighted by their calls, or refused', () => {
    const table = {
      names: ['Username', 'Avg Handle Time', 'Total Calls'],
      rows: [
        ['ann', 60_000, 1],
        ['bo', 600_000, 9],
      ],
    };
    expect(naive.mean(table, 1)).toBe(330_000);
    expect(
      figures('AgentStatistics', table, [
        'mean([Avg Handle Time], [Total Calls])',
        'sum([Avg Handle Time] * [Total Calls]) / sum([Total Calls])',
        'sum([Avg Handle Time]) / count()',
      ]),
    ).toEqual([546_000, 546_000, null]);
  });

  it('shares of campaigns are weighted by what was offered, or refused', () => {
    const table = {
      names: ['Campaign Name', 'Service Level Queue', 'Total Calls'],
      rows: [
        ['Small', 1, 10],
        ['Large', 0.5, 90],
      ],
    };
    expect(naive.mean(table, 1)).toBe(0.75);
    expect(
      figures('InboundCampaignStatistics', table, [
        'mean([Service Level Queue], [Total Calls])',
        'sum([Service Level Queue]) / count()',
      ]),
    ).toEqual([0.55, null]);
  });

  it('agents are counted once each, never over the skills they hold', () => {
    const skills = {
      names: ['Skill Name', 'Agents Ready For Calls'],
      rows: [
        ['Billing', 2],
        ['Orders', 2],
      ],
    };
    expect(naive.sum(skills, 1)).toBe(4);
    expect(figures('ACDStatus', skills, ['sum([Agents Ready For Calls])'])).toEqual([null]);
    const agents = {
      names: ['Username', 'State', 'Skills'],
      rows: [
        ['ann', 'Ready', 'Billing · Orders'],
        ['bo', 'Ready', 'Billing · Orders'],
        ['cy', 'On Call', 'Billing'],
      ],
    };
    expect(
      figures('AgentState', agents, [
        'count(where [State] = "Ready")',
        'count(where [Skills] has "Billing" and [State] = "Ready")',
      ]),
    ).toEqual([2, 2]);
  });

  it('what is not known is not combined, and what is missing is not zero', () => {
    const table = {
      names: ['Campaign Name', 'Disposition X', 'Total Calls', 'Connected Calls'],
      rows: [
        ['A', 3, null, 4],
        ['B', 4, null, 0],
      ],
    };
    expect(naive.sum(table, 2)).toBe(0);
    expect(
      figures('InboundCampaignStatistics', table, [
        'sum([Disposition X])',
        'sum([Total Calls])',
        'sum([Connected Calls]) / sum([Total Calls])',
        'coalesce(sum([Total Calls]), 0) + sum([Connected Calls])',
        'sum([No Such Column])',
      ]),
    ).toEqual([null, null, null, 4, null]);
  });
});

describe('a formula is followed', () => {
  const NAMES = ['Username', 'State', 'State Duration', 'Parked Calls'];
  const READY = 'count(where [State] = "Ready") / count(where [State] != "Logged Out")';

  it('from no data on to a value and back, as rows come and go', () => {
    const { registry, snapshot, update } = openFloor();
    snapshot(NAMES, ['ann', 'Logged Out', 0, 0]);
    const handle = registry.open({
      kind: 'figures',
      connection: 'five9',
      type: 'AgentState',
      figures: [{ as: 'ready', fn: 'formula', formula: READY }],
    });
    const value = () => handle.result().rows[0]?.cells[1];
    expect(value()).toBeNull();
    update({ cells: [['ann', 'State', 'Ready']] });
    expect(value()).toBe(1);
    update({ cells: [['ann', 'State', 'Logged Out']] });
    expect(value()).toBeNull();
  });

  it('by a trend too, a duration that goes on by its length at the time', async () => {
    const { clock, registry, snapshot, update, goLive } = openFloor();
    goLive(1_000_000);
    const trend = (formula: string): TrendQuery => ({
      kind: 'trend',
      connection: 'five9',
      type: 'AgentState',
      figure: { as: 'value', fn: 'formula', formula },
      everyMs: 10_000,
      keep: 4,
    });
    const share = registry.open(trend(READY));
    const longest = registry.open(trend('oldest([State Duration] where [State] = "Ready")'));
    snapshot(NAMES, ['ann', 'Ready', 5_000, 0], ['bo', 'Ready', 2_000, 0]);
    await clock.advance(14_000);
    update({ cells: [['bo', 'State', 'On Call']] });
    await clock.advance(6_000);
    const samples = (handle: typeof share) =>
      handle.result().rows.map(({ key, cells }) => [Number(key) - NINE, cells[1]]);
    expect(samples(share)).toEqual([
      [10_000, 1],
      [20_000, 0.5],
    ]);
    expect(samples(longest)).toEqual([
      [10_000, 15_000],
      [20_000, 25_000],
    ]);
    expect(share.result().columns[1]?.kind).toBe('ratio');
  });
});
