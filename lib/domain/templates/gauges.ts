import type { GridPlace, PanelDocument } from '../board-document.ts';
import type { Where } from '../live-query.ts';
import { occupancy } from './agent-tiles.ts';
import { serviceLevel } from './tiles.ts';

type Tile = Extract<PanelDocument, { kind: 'big-number' }>;
type Gauge = Extract<PanelDocument, { kind: 'gauge' }>;

export function serviceLevelGauge(at: GridPlace): Gauge {
  return asGauge(serviceLevel(at), { from: 0, to: 1 });
}

/** Where people work at all, occupancy is never near nothing: half of the scale would stand empty. */
export function occupancyGauge(at: GridPlace, where?: Where): Gauge {
  return asGauge(occupancy(at, where), { from: 0.5, to: 1 });
}

/** The same figure on a scale. */
function asGauge(tile: Tile, scale: Gauge['scale']): Gauge {
  const { outOf: _, ...shown } = tile;
  return { ...shown, kind: 'gauge', scale };
}
