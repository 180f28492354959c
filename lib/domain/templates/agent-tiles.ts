import type { GridPlace, PanelDocument } from '../board-document.ts';
import type { Where } from '../live-query.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import { word } from './worded.ts';

type Tile = Extract<PanelDocument, { kind: 'big-number' }>;

/** A sum over agents in the connection's range. */
export function agentsTotal(
  at: GridPlace,
  { id, title, column }: { id: string; title: string; column: string },
  where?: Where,
): Tile {
  return {
    id,
    kind: 'big-number',
    title,
    at,
    query: {
      kind: 'figures',
      type: 'AgentStatistics',
      ...(where && { where }),
      figures: [{ as: 'total', fn: 'sum', column }],
    },
    figure: 'total',
    format: 'count',
    foot: [{ show: 'window' }],
    missing: word('missing.agents'),
  };
}

/** Mean time of a call with its wrap-up, over agents by their calls. */
export function handleTime(at: GridPlace, where?: Where): Tile {
  return {
    id: 'handle-time',
    kind: 'big-number',
    title: word('handleTime'),
    at,
    query: {
      kind: 'figures',
      type: 'AgentStatistics',
      ...(where && { where }),
      figures: [
        { as: 'mean', fn: 'mean', column: 'Avg Handle Time', weight: 'Total Calls' },
        { as: 'calls', fn: 'sum', column: 'Total Calls' },
      ],
    },
    figure: 'mean',
    format: 'duration',
    metric: 'handleTime.agents',
    foot: [{ show: 'window' }, { show: 'count', figure: 'calls', words: word('foot.calls') }],
    missing: word('missing.callsYet'),
  };
}

/** Share of the time at work that is spent on customers; too much of it is a warning. */
export function occupancy(at: GridPlace, where?: Where): Tile {
  return {
    id: 'occupancy',
    kind: 'big-number',
    title: word('occupancy'),
    at,
    query: {
      kind: 'figures',
      type: 'AgentStatistics',
      ...(where && { where }),
      figures: [{ as: 'mean', fn: 'mean', column: 'Occupancy', weight: 'Off Break Time' }],
    },
    figure: 'mean',
    format: 'percent',
    metric: 'occupancy.vendor',
    threshold: STARTING_THRESHOLDS.occupancy,
    foot: [{ show: 'limit' }, { show: 'window' }],
    missing: word('missing.atWork'),
  };
}
