import fc from 'fast-check';
import {
  AGENT_NAMES,
  BOARD_FORMAT,
  BOARD_THEMES,
  type BoardDocument,
  type GridPlace,
  type PanelDocument,
} from '../board-document.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';

type NumberPanel = Extract<PanelDocument, { kind: 'big-number' }>;

/** A big number; the least a board can hold. */
export function numberPanel(over: Partial<NumberPanel> = {}): NumberPanel {
  return {
    id: 'waiting',
    kind: 'big-number',
    title: 'Calls waiting',
    at: { column: 0, row: 0, columns: 12, rows: 14 },
    query: {
      kind: 'figures',
      type: 'ACDStatus',
      figures: [{ as: 'waiting', fn: 'sum', column: 'Calls In Queue' }],
    },
    figure: 'waiting',
    format: 'count',
    threshold: STARTING_THRESHOLDS.callsWaiting,
    foot: [{ show: 'limit' }],
    missing: 'no queues',
    ...over,
  };
}

export function boardDocument(over: Partial<BoardDocument> = {}): BoardDocument {
  return {
    format: BOARD_FORMAT,
    name: 'Billing',
    connection: null,
    grid: { columns: 48, rows: 48 },
    theme: 'dark',
    masking: { agents: 'names' },
    panels: [numberPanel()],
    ...over,
  };
}

/** Every kind of panel but its place, told apart by `place`. */
function panelAt(at: GridPlace, place: number, kind: PanelDocument['kind']): PanelDocument {
  const base = { id: `panel-${place}`, title: `Panel ${place}`, at };
  switch (kind) {
    case 'big-number':
      return numberPanel(base);
    case 'gauge': {
      const { kind: _, ...number } = numberPanel(base);
      return { ...number, kind, scale: { from: 0, to: 10 } };
    }
    case 'queue-table':
      return {
        ...base,
        kind,
        query: { kind: 'rows', type: 'ACDStatus', columns: ['Calls In Queue', '@offered'] },
        waiting: STARTING_THRESHOLDS.callsWaiting,
        longest: STARTING_THRESHOLDS.longestWait,
        own: [{ key: `Skill ${place}`, waiting: STARTING_THRESHOLDS.callsWaiting }],
        pinned: ['Billing'],
      };
    case 'state-bar':
      return {
        ...base,
        kind,
        query: {
          kind: 'figures',
          type: 'AgentState',
          groupBy: 'State',
          figures: [{ as: 'agents', fn: 'count' }],
        },
      };
    case 'agent-grid':
      return {
        ...base,
        kind,
        query: { kind: 'rows', type: 'AgentState', columns: '*', where: { not: { any: [] } } },
        limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
      };
    case 'agent-table':
      return {
        ...base,
        kind,
        query: { kind: 'rows', type: 'AgentState', columns: ['Full Name', 'State'] },
        statistics: { kind: 'rows', type: 'AgentStatistics', columns: ['Total Calls'] },
        columns: [
          { type: 'AgentState', column: 'State' },
          { type: 'AgentStatistics', column: 'Total Calls', title: 'Calls' },
        ],
        sort: [{ type: 'AgentStatistics', column: 'Total Calls', direction: 'desc' }],
        limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
      };
    case 'campaign-table':
      return {
        ...base,
        kind,
        query: { kind: 'rows', type: 'CampaignState', columns: ['State'] },
        inbound: { kind: 'rows', type: 'InboundCampaignStatistics', columns: ['@offered'] },
        outbound: { kind: 'rows', type: 'OutboundCampaignManager', columns: [] },
      };
    case 'leaderboard':
      return {
        ...base,
        kind,
        query: { kind: 'rows', type: 'AgentStatistics', columns: ['Full Name', 'Total Calls'] },
        measure: { column: 'Total Calls', format: 'count', best: 'most' },
        volume: { column: 'Total Calls', least: 1, words: 'calls' },
      };
    case 'health':
      return { ...base, kind, part: 'ages' };
    case 'image':
      return { ...base, kind, image: 'a'.repeat(32), fit: 'cover', alt: 'A logo' };
    case 'clock':
      return {
        ...base,
        kind,
        zones: [{ zone: 'Europe/Paris', label: '' }],
        hours: 12,
        date: true,
        seconds: true,
      };
    case 'ticker':
      return { ...base, kind, lines: ['Meet at the gate.', ''], everyMs: 10_000 };
    case 'web-page':
      return { ...base, kind, address: 'https://intranet.example/', zoom: 1.5 };
    case 'text':
      return { ...base, kind, look: 'note', text: 'Meet at the gate.\nBy three.' };
  }
}

const KINDS = [
  'big-number',
  'gauge',
  'queue-table',
  'state-bar',
  'agent-grid',
  'agent-table',
  'campaign-table',
  'leaderboard',
  'health',
  'text',
  'image',
  'clock',
  'ticker',
  'web-page',
] as const satisfies readonly PanelDocument['kind'][];

/** Cuts the grid into places that never share a cell, as long as each half stays readable. */
function cut(place: GridPlace, cuts: readonly number[]): GridPlace[] {
  const [share, ...rest] = cuts;
  if (share === undefined) return [place];
  const across = place.columns >= place.rows;
  const most = across ? place.columns : place.rows;
  const first = Math.round(most * (0.3 + 0.4 * share));
  if (first < 4 || most - first < 4) return [place];
  const halves = across
    ? [
        { ...place, columns: first },
        { ...place, column: place.column + first, columns: most - first },
      ]
    : [
        { ...place, rows: first },
        { ...place, row: place.row + first, rows: most - first },
      ];
  return halves.flatMap((half, index) =>
    cut(
      half,
      rest.filter((_, at) => at % 2 === index),
    ),
  );
}

/** Any board that may be published. */
export const anyBoard: fc.Arbitrary<BoardDocument> = fc
  .record({
    grid: fc.record({ columns: fc.integer({ min: 4, max: 48 }), rows: fc.integer({ min: 4, max: 48 }) }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 15 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 16 }),
    theme: fc.constantFrom(...BOARD_THEMES),
    agents: fc.constantFrom(...AGENT_NAMES),
    name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    connection: fc.option(fc.constantFrom('five9', 'emea')),
  })
  .map(({ grid, cuts, kinds, theme, agents, name, connection }) =>
    boardDocument({
      name: name.replaceAll(/\p{Cc}/gu, '').trim() || 'Board',
      connection,
      grid,
      theme,
      masking: { agents },
      panels: cut({ column: 0, row: 0, ...grid }, cuts).map((at, place) =>
        panelAt(at, place, kinds[place % kinds.length] ?? 'big-number'),
      ),
    }),
  );
