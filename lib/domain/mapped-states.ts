import type { AgentState } from './agent-state.ts';
import type { PanelDocument } from './board-document.ts';
import { columnFact } from './column-catalogue.ts';
import { columnsOf } from './formula/expression.ts';
import { mapConditions } from './formula/map-conditions.ts';
import { readFormula } from './formula/read-formula.ts';
import type { Aggregate, Where } from './live-query.ts';
import type { StateMapping } from './looks.ts';
import { stateCondition } from './pocket/state-condition.ts';

/** What boards call the states, in their conditions and formulas. Any other text is meant as the domain's own. */
const NAMED: ReadonlyMap<unknown, AgentState> = new Map<unknown, AgentState>([
  ['Ready', 'ready'],
  ['On Call', 'call'],
  ['After Call Work', 'wrap'],
  ['Ringing', 'ringing'],
  ['On Preview', 'preview'],
  ['On Voicemail', 'voicemail'],
  ['Not Ready', 'not-ready'],
  ['Logged Out', 'out'],
]);

/**
 * A panel whose conditions on agents' states hold for whoever is drawn in that state, by an installation's own reading, so
 * that a number and the bar beside it count the same agents. Boards keep what was written.
 */
export function withMappedStates(panel: PanelDocument, states: readonly StateMapping[]): PanelDocument {
  if (!('query' in panel) || panel.query.type !== 'AgentState') return panel;
  const { where } = panel.query;
  const mapped = where && { where: mappedStates(where, states) };
  switch (panel.kind) {
    case 'big-number':
    case 'gauge':
    case 'state-bar': {
      const figures = panel.query.figures.map((figure) => mappedFigure(figure, where, states));
      return { ...panel, query: { ...panel.query, ...mapped, figures } };
    }
    case 'agent-grid':
    case 'agent-table':
    case 'leaderboard':
    case 'queue-table':
    case 'campaign-table':
      return { ...panel, query: { ...panel.query, ...mapped } };
  }
}

function mappedFigure(
  figure: Aggregate,
  rows: Where | undefined,
  states: readonly StateMapping[],
): Aggregate {
  const { where } = figure;
  const own = where && { where: rows && namesReasons(rows) ? where : mappedStates(where, states) };
  if (figure.fn !== 'formula') return { ...figure, ...own };
  const read = readFormula(figure.formula);
  const isOfReasons = read.kind === 'ok' && columnsOf(read.expression).some(isReason);
  if (isOfReasons || [rows, where].some((one) => one && namesReasons(one))) return { ...figure, ...own };
  return { ...figure, ...own, formula: mapConditions(figure.formula, (one) => mappedStates(one, states)) };
}

/** The same condition of whoever is drawn in the states that it names. */
function mappedStates(where: Where, states: readonly StateMapping[]): Where {
  return namesReasons(where) ? where : mappedLeaves(where, states);
}

/** Whoever asks for a reason asks for those in its state as the domain says it, however the reason is drawn. */
function namesReasons(where: Where): boolean {
  if ('all' in where) return where.all.some(namesReasons);
  if ('any' in where) return where.any.some(namesReasons);
  if ('not' in where) return namesReasons(where.not);
  return 'column' in where && isReason(where.column);
}

function isReason(column: string): boolean {
  return columnFact('AgentState', column)?.name === 'Reason Code';
}

function mappedLeaves(where: Where, states: readonly StateMapping[]): Where {
  if ('all' in where) return { all: where.all.map((part) => mappedLeaves(part, states)) };
  if ('any' in where) return { any: where.any.map((part) => mappedLeaves(part, states)) };
  if ('not' in where) return { not: mappedLeaves(where.not, states) };
  if (!('column' in where) || columnFact('AgentState', where.column)?.name !== 'State') return where;
  switch (where.op) {
    case 'eq':
      return drawnAs(where.value, states) ?? where;
    case 'ne': {
      const drawn = drawnAs(where.value, states);
      return drawn ? { not: drawn } : where;
    }
    case 'in': {
      const drawn = where.values.flatMap((value) => drawnAs(value, states) ?? []);
      if (drawn.length === 0) return where;
      const others = where.values.filter((value) => drawnAs(value, states) === null);
      return { any: [...drawn, ...(others.length > 0 ? [{ ...where, values: others }] : [])] };
    }
    default:
      return where;
  }
}

/** Null for what names no state, and for a state that is drawn by this very text alone. */
function drawnAs(text: string | number | null, states: readonly StateMapping[]): Where | null {
  const state = NAMED.get(text);
  if (state === undefined) return null;
  const drawn = stateCondition(state, states);
  const isItself = 'values' in drawn && drawn.values.length === 1 && drawn.values[0] === text;
  return isItself ? null : drawn;
}
