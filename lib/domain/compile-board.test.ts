import { describe, expect, it } from 'vitest';
import type { BoardDocument, PanelDocument } from './board-document.ts';
import { compileBoard } from './compile-board.ts';
import { boardQueries } from './board-queries.ts';
import { readBoardDocument } from './board-schema.ts';
import type { StateMapping } from './looks.ts';
import { MOST_WORK, workOf } from './query-work.ts';
import { agentStates, queues } from './templates/lists.ts';
import { blended } from './templates/blended.ts';
import { SIGNED_IN } from './templates/conditions.ts';

const options = { id: 'b1', connectionId: 'emea', columnRoles: { offered: 'Calls Offered' } };
const at = { column: 0, row: 0, columns: 12, rows: 14 };

const ALL_AGENTS = { kind: 'rows', type: 'AgentState', columns: '*' } as const;

function withPanel(panel: PanelDocument): BoardDocument {
  return { ...blended(), panels: [panel] };
}

function withFormulas(...formulas: string[]) {
  const figures = formulas.map((formula, place) => ({ as: String(place), fn: 'formula' as const, formula }));
  const panel: PanelDocument = {
    id: 'share',
    kind: 'big-number',
    title: 'Share',
    at,
    query: { kind: 'figures', type: 'InboundCampaignStatistics', figures },
    figure: '0',
    format: 'percent',
    foot: [],
    missing: 'no calls',
  };
  return compileBoard(withPanel(panel), options).panels;
}

describe('a board that is compiled', () => {
  it('keeps its name, grid, theme and masking', () => {
    const document: BoardDocument = {
      ...blended(),
      name: 'Whole floor',
      theme: 'light',
      masking: { agents: 'initials' },
    };
    expect(compileBoard(document, options)).toMatchObject({
      id: 'b1',
      name: 'Whole floor',
      connection: 'emea',
      grid: { columns: 48, rows: 48 },
      theme: 'light',
      masking: { agents: 'initials' },
    });
  });

  it.each([
    ['names', ['n', 'who']],
    ['hidden', ['n']],
  ] as const)('asks for no customer and, with %s, for no more of agents than it shows', (agents, figures) => {
    const [tile, grid] = compileBoard(
      {
        ...blended(),
        masking: { agents },
        panels: [
          {
            id: 'who',
            kind: 'big-number',
            title: 'Longest call',
            at,
            query: {
              kind: 'figures',
              type: 'AgentState',
              figures: [
                { as: 'n', fn: 'count' },
                { as: 'who', fn: 'first', column: 'FullName', by: 'State Duration' },
                { as: 'whose', fn: 'first', column: 'Customer', by: 'State Duration' },
              ],
            },
            figure: 'n',
            format: 'count',
            foot: [
              { show: 'name', figure: 'who' },
              { show: 'name', figure: 'whose' },
            ],
            missing: 'nobody',
          },
          { id: 'all', kind: 'agent-grid', title: 'All', at, query: ALL_AGENTS, limits: {} },
        ],
      },
      options,
    ).panels;
    expect(tile?.kind === 'big-number' && tile.query.figures.map(({ as }) => as)).toEqual(figures);
    expect(grid?.kind === 'agent-grid' && grid.query.columns).not.toContain('Customer');
    expect(grid?.kind === 'agent-grid' && grid.query.columns.includes('Full Name')).toBe(agents === 'names');
  });

  it('reads columns by their roles wherever a column may stand', () => {
    const panel: PanelDocument = {
      id: 'level',
      kind: 'big-number',
      title: 'Level',
      at,
      query: {
        kind: 'figures',
        type: 'InboundCampaignStatistics',
        where: {
          all: [
            { any: [{ column: '@offered', op: 'gt', value: 0 }] },
            { not: { column: '@offered', op: 'in', values: [1] } },
          ],
        },
        groupBy: '@offered',
        groupEach: true,
        figures: [
          { as: 'level', fn: 'mean', column: '@serviceLevel', weight: '@offered' },
          { as: 'best', fn: 'first', column: 'Campaign Name', by: '@offered' },
          { as: 'calls', fn: 'sum', column: '@offered', where: { column: '@offered', op: 'gt', value: 1 } },
        ],
      },
      figure: 'level',
      format: 'percent',
      foot: [],
      missing: 'none',
    };
    const [compiled] = compileBoard(withPanel(panel), options).panels;
    expect(compiled).toMatchObject({
      query: {
        connection: 'emea',
        where: {
          all: [
            { any: [{ column: 'Calls Offered', op: 'gt', value: 0 }] },
            { not: { column: 'Calls Offered', op: 'in', values: [1] } },
          ],
        },
        groupBy: 'Calls Offered',
        groupEach: true,
        figures: [
          { column: 'Service Level Queue', weight: 'Calls Offered' },
          { column: 'Campaign Name', by: 'Calls Offered' },
          { column: 'Calls Offered', where: { column: 'Calls Offered' } },
        ],
      },
    });
    expect(JSON.stringify(compiled)).not.toContain('@');
  });

  it('reads columns by their roles in formulas, and leaves what cannot be read', () => {
    const [tile] = withFormulas('sum([@answered] where [@offered] > 0) / sum([@offered])', 'sum([@offered');
    expect(tile).toMatchObject({
      query: {
        figures: [
          { formula: 'sum([Connected Calls] where [Calls Offered] > 0) / sum([Calls Offered])' },
          { formula: 'sum([@offered' },
        ],
      },
    });
  });

  it('asks for groups in the place of rows where a queue table is by group', () => {
    const table = queues(at);
    const compiled = compileBoard(withPanel({ ...table, by: 'skill-group' }), options);
    expect(boardQueries(compiled)).toMatchObject([
      { kind: 'figures', type: 'ACDStatus', connection: 'emea', groupBy: 'Skill Groups', groupEach: true },
      { kind: 'figures', type: 'AgentState', connection: 'emea', groupBy: 'Skill Groups', groupEach: true },
    ]);
    expect(boardQueries(compileBoard(withPanel({ ...table, by: 'skill' }), options))).toMatchObject([
      { kind: 'rows', type: 'ACDStatus' },
    ]);
  });

  it.each([
    { by: 'agent-group', column: 'Agent Groups' },
    { by: 'skill-group', column: 'Skill Groups' },
  ] as const)('asks for a row a group where a bar of states is by $by', ({ by, column }) => {
    const states: StateMapping[] = [{ text: 'Notes', state: 'wrap', label: null }];
    const bar = agentStates(at);
    const asked = boardQueries(compileBoard(withPanel({ ...bar, by }), { ...options, states }));
    expect(asked.slice(0, 1)).toMatchObject([
      { type: 'AgentState', connection: 'emea', groupBy: column, groupEach: true },
    ]);
    expect(JSON.stringify(asked)).toContain('Notes');
    for (const query of asked) expect(workOf(query)).toBeLessThan(MOST_WORK);
    expect(boardQueries(compileBoard(withPanel(bar), options))).toMatchObject([{ groupBy: 'State' }]);
  });

  it.each<{ says: string; states: readonly StateMapping[]; adds: boolean }>([
    { says: 'once where the board says so', states: [], adds: false },
    {
      says: 'and none who are drawn as signed out',
      states: [{ text: 'Gone home', state: 'out', label: null }],
      adds: true,
    },
  ])('counts in bars of groups who is signed in, $says', ({ states, adds }) => {
    const bar = { ...agentStates(at), by: 'agent-group' as const };
    const [panel] = compileBoard(withPanel(bar), { ...options, states }).panels;
    const where = panel && 'query' in panel ? panel.query.where : undefined;
    expect(JSON.stringify(where).includes('Gone home')).toBe(adds);
    expect(JSON.stringify(where).includes(JSON.stringify(SIGNED_IN))).toBe(!adds);
  });

  it('leaves room on a board for bars of groups beside the whole floor', () => {
    const floor = blended();
    const panels = floor.panels.map((panel) =>
      panel.kind === 'state-bar' ? { ...panel, by: 'agent-group' as const } : panel,
    );
    expect(readBoardDocument({ ...floor, panels }).kind).toBe('ok');
  });

  it('leaves an address-like column that is no role as it is written', () => {
    const panel: PanelDocument = {
      id: 'campaigns',
      kind: 'campaign-table',
      title: 'Campaigns',
      at,
      query: {
        kind: 'rows',
        type: 'CampaignState',
        columns: '*',
        orderBy: [{ column: '@x', direction: 'asc' }],
      },
      inbound: { kind: 'rows', type: 'InboundCampaignStatistics', columns: ['@offered', '@nothing'] },
      outbound: { kind: 'rows', type: 'OutboundCampaignManager', columns: [], limit: 3 },
    };
    expect(compileBoard(withPanel(panel), options).panels).toMatchObject([
      {
        query: { columns: '*', orderBy: [{ column: '@x', direction: 'asc' }] },
        inbound: { connection: 'emea', columns: ['Calls Offered', '@nothing'] },
        outbound: { connection: 'emea', limit: 3 },
      },
    ]);
  });
});
