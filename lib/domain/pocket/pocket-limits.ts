import type { BigNumberPanel, Board, GaugePanel, Panel } from '../board.ts';
import type { AgentGridPanel } from '../agent-panels.ts';
import type { QueueLimits } from '../queue-limits.ts';
import { isSameJson } from '../same-json.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import type { Threshold } from '../threshold.ts';
import { agentLimitKeys } from './agent-limit-keys.ts';
import { strictest } from './strictest.ts';

/** What a phone calls wrong on one connection. */
export interface PocketLimits {
  queues: { waiting: Threshold; longest: Threshold; own: readonly QueueLimits[] };
  agents: AgentGridPanel['limits'];
  /** Of key numbers, by their id; one that is judged nowhere has none. */
  numbers: Readonly<Record<string, Threshold>>;
}

/**
 * What any of these boards, all of one connection, would draw as beyond its limit: of several limits on one thing the
 * strictest. Where no board judges a thing the starting thresholds do.
 */
export function pocketLimits(boards: readonly Board[], numbers: readonly BigNumberPanel[]): PocketLimits {
  const panels = boards.flatMap((board) => board.panels);
  const tables = panels.filter((panel) => panel.kind === 'queue-table');
  return {
    queues: {
      waiting: strictest(tables.map(({ waiting }) => waiting)) ?? STARTING_THRESHOLDS.callsWaiting,
      longest: strictest(tables.map(({ longest }) => longest)) ?? STARTING_THRESHOLDS.longestWait,
      own: ownLimits(tables.flatMap(({ own = [] }) => own)),
    },
    agents: agentLimits(panels),
    numbers: Object.fromEntries(
      numbers.flatMap((number) => {
        const threshold = strictest(thresholdsOn(number, panels)) ?? number.threshold;
        return threshold ? [[number.id, threshold]] : [];
      }),
    ),
  };
}

function ownLimits(all: readonly QueueLimits[]): readonly QueueLimits[] {
  return [...new Set(all.map(({ key }) => key))].map((key) => {
    const limits = all.filter((limit) => limit.key === key);
    const waiting = strictest(limits.flatMap((limit) => limit.waiting ?? []));
    const longest = strictest(limits.flatMap((limit) => limit.longest ?? []));
    return { key, ...(waiting && { waiting }), ...(longest && { longest }) };
  });
}

function agentLimits(panels: readonly Panel[]): PocketLimits['agents'] {
  const limits = panels.flatMap((panel) =>
    panel.kind === 'agent-grid' || panel.kind === 'agent-table' ? [panel.limits] : [],
  );
  const keys = new Set(limits.flatMap(agentLimitKeys));
  if (keys.size === 0) return { wrap: STARTING_THRESHOLDS.wrapOfOneAgent };
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const threshold = strictest(limits.flatMap((limit) => limit[key] ?? []));
      return threshold ? [[key, threshold]] : [];
    }),
  );
}

/** Those of the panels that show the same figure of the same rows. */
function thresholdsOn(number: BigNumberPanel, panels: readonly Panel[]): readonly Threshold[] {
  return panels.flatMap((panel) =>
    (panel.kind === 'big-number' || panel.kind === 'gauge') && panel.threshold && isOf(number, panel)
      ? [panel.threshold]
      : [],
  );
}

function isOf(number: BigNumberPanel, panel: BigNumberPanel | GaugePanel): boolean {
  if (panel.query.type !== number.query.type) return false;
  if (!isSameJson(panel.query.where ?? null, number.query.where ?? null)) return false;
  if (panel.metric !== undefined && panel.metric === number.metric) return true;
  return isSameJson(figureOf(panel), figureOf(number));
}

/** Whatever it is called. */
function figureOf({ query, figure }: BigNumberPanel | GaugePanel): unknown {
  const found = query.figures.find(({ as }) => as === figure);
  return found && { ...found, as: '' };
}
