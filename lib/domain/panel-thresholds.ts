import { AGENT_STATES, type AgentState } from './agent-state.ts';
import { withAgentColumns } from './agent-table.ts';
import type { AgentGridPanel } from './agent-panels.ts';
import type { PanelDocument } from './board-document.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import type { Threshold } from './threshold.ts';

/** What a threshold's numbers are: things, a time in ms, or a share of 1. */
export type ThresholdUnit = 'count' | 'duration' | 'percent';

/** A threshold of a panel, as it can be shown and changed. */
export interface PanelThreshold {
  /** Picks it on its panel; words by it say what it is on. */
  key: ThresholdKey;
  unit: ThresholdUnit;
  /** Null where there could be one and is none. */
  threshold: Threshold | null;
  /** Whether the panel can do without. */
  optional: boolean;
}

type LimitKey = AgentState | 'hold';

/** What a threshold is on: the number of its panel, something of a queue, or how long an agent is in a state. */
export type ThresholdKey = 'threshold' | 'waiting' | 'longest' | LimitKey;

type AgentLimits = AgentGridPanel['limits'];

/** On these nobody sets a limit, unless it was written down. */
const RARE: readonly LimitKey[] = ['out', 'unknown'];
const LIMIT_KEYS: readonly LimitKey[] = [...AGENT_STATES, 'hold'];

/** All thresholds a panel has or could have. */
export function thresholdsOf(panel: PanelDocument): readonly PanelThreshold[] {
  switch (panel.kind) {
    case 'big-number':
    case 'gauge':
      return [
        {
          key: 'threshold',
          unit: panel.format,
          threshold: panel.threshold ?? null,
          optional: true,
        },
      ];
    case 'queue-table':
      return [
        {
          key: 'waiting',
          unit: 'count',
          threshold: panel.waiting,
          optional: false,
        },
        {
          key: 'longest',
          unit: 'duration',
          threshold: panel.longest,
          optional: false,
        },
      ];
    case 'agent-grid':
    case 'agent-table':
      return LIMIT_KEYS.filter((key) => !RARE.includes(key) || panel.limits[key]).map((key) => ({
        key,
        unit: 'duration',
        threshold: panel.limits[key] ?? null,
        optional: true,
      }));
    case 'state-bar':
    case 'campaign-table':
    case 'leaderboard':
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return [];
  }
}

/** The panel with another threshold of that key, or without one where it can do without. */
export function withThreshold(panel: PanelDocument, key: string, threshold: Threshold | null): PanelDocument {
  switch (panel.kind) {
    case 'big-number':
    case 'gauge': {
      const { threshold: _, ...rest } = panel;
      return threshold === null ? rest : { ...rest, threshold };
    }
    case 'queue-table':
      if (threshold === null) return panel;
      if (key === 'waiting') return { ...panel, waiting: threshold };
      return key === 'longest' ? { ...panel, longest: threshold } : panel;
    case 'agent-table':
      return withAgentColumns({ ...panel, limits: limitsWith(panel.limits, key, threshold) }, {});
    case 'agent-grid':
      return { ...panel, limits: limitsWith(panel.limits, key, threshold) };
    case 'state-bar':
    case 'campaign-table':
    case 'leaderboard':
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return panel;
  }
}

function limitsWith(limits: AgentLimits, key: string, threshold: Threshold | null): AgentLimits {
  const others = Object.entries(limits).filter(([name]) => name !== key);
  return Object.fromEntries(threshold === null ? others : [...others, [key, threshold]]);
}

/** What a new threshold begins with. */
export function startingThreshold(unit: ThresholdUnit): Threshold {
  switch (unit) {
    case 'count':
      return STARTING_THRESHOLDS.callsWaiting;
    case 'duration':
      return STARTING_THRESHOLDS.wrapOfOneAgent;
    case 'percent':
      return STARTING_THRESHOLDS.serviceLevel;
  }
}
