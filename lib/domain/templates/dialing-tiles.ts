import type { GridPlace, PanelDocument } from '../board-document.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import { word } from './worded.ts';

type Tile = Extract<PanelDocument, { kind: 'big-number' }>;

/** The manager of outbound campaigns counts over a period of its own, not over the connection's range. */
const ROLLING = { show: 'text', text: word('foot.rolling') } as const;

/** People reached, of all attempts to reach one. */
export function contacted(at: GridPlace): Tile {
  return {
    id: 'contacted',
    kind: 'big-number',
    title: word('contacted'),
    at,
    query: {
      kind: 'figures',
      type: 'OutboundCampaignManager',
      figures: [
        { as: 'contacted', fn: 'sum', column: 'Contacted Calls' },
        { as: 'attempts', fn: 'sum', column: 'Dialing Attempts' },
      ],
    },
    figure: 'contacted',
    format: 'count',
    foot: [{ show: 'count', figure: 'attempts', words: word('foot.attempts') }, ROLLING],
    missing: word('missing.dialed'),
  };
}

/** Calls that were answered when no agent was free. Three in a hundred is what rules allow in many places. */
export function dialerAbandoned(at: GridPlace): Tile {
  return {
    id: 'dialer-abandoned',
    kind: 'big-number',
    title: word('abandoned'),
    at,
    query: {
      kind: 'figures',
      type: 'OutboundCampaignStatistics',
      figures: [{ as: 'rate', fn: 'mean', column: 'Abandon Call Rate', weight: 'Connected Calls' }],
    },
    figure: 'rate',
    format: 'percent',
    metric: 'dialerAbandonRate',
    threshold: STARTING_THRESHOLDS.dialerAbandonRate,
    foot: [{ show: 'limit' }, { show: 'window' }],
    note: word('foot.outbound'),
    missing: word('missing.callsYet'),
  };
}

/** Records of the running lists that can still be dialed. */
export function recordsLeft(at: GridPlace): Tile {
  return {
    id: 'records-left',
    kind: 'big-number',
    title: word('recordsLeft'),
    at,
    query: {
      kind: 'figures',
      type: 'OutboundCampaignManager',
      figures: [
        { as: 'left', fn: 'sum', column: 'Available Records' },
        { as: 'all', fn: 'sum', column: 'Total Records' },
      ],
    },
    figure: 'left',
    format: 'count',
    foot: [
      { show: 'count', figure: 'all', words: word('foot.inAll') },
      { show: 'text', text: word('foot.now') },
    ],
    missing: word('missing.dialed'),
  };
}
