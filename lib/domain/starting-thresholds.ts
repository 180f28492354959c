import type { Band, Threshold } from './threshold.ts';

/** What a new board begins with; every board and queue may have its own. */
export const STARTING_THRESHOLDS = {
  longestWait: { direction: 'rising', warn: 60_000, critical: 120_000 },
  callsWaiting: { direction: 'rising', warn: 3, critical: 6 },
  serviceLevel: { direction: 'falling', warn: 0.8, critical: 0.6 },
  abandonRate: { direction: 'rising', warn: 0.05, critical: 0.1 },
  /** Of calls a dialer made; rules of many places allow three in a hundred. */
  dialerAbandonRate: { direction: 'rising', warn: 0.03, critical: 0.05 },
  speedOfAnswer: { direction: 'rising', warn: 30_000, critical: 60_000 },
  occupancy: { direction: 'rising', warn: 0.85, critical: 0.9 },
  wrapOfOneAgent: { direction: 'rising', warn: 90_000, critical: 180_000 },
} as const satisfies Readonly<Record<string, Threshold>>;

/** Calls that wait where nobody is ready are critical at once, however few; null says nothing of itself. */
export function bandOfUnattended(callsWaiting: number | null, agentsReady: number | null): Band | null {
  return callsWaiting !== null && callsWaiting > 0 && agentsReady === 0 ? 'critical' : null;
}
