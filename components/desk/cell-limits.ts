import type { Cell } from '#lib/domain/cell';
import { columnFact } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import { ownValue } from '#lib/domain/own-value';
import type { ResultRow } from '#lib/domain/result-table';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import { bandOfUnattended, STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { StatisticType } from '#lib/domain/statistic-type';
import { valueAt, type Threshold } from '#lib/domain/threshold';

/** What a cell is judged by: a threshold, or `critical` where the row as a whole says so. */
export type CellLimit = Threshold | 'critical';

const T = STARTING_THRESHOLDS;
const LIMITS: Readonly<Partial<Record<StatisticType, Readonly<Record<string, Threshold>>>>> = {
  ACDStatus: { 'Calls In Queue': T.callsWaiting, 'Current Longest Queue Time': T.longestWait },
  AgentStatistics: { Occupancy: T.occupancy },
  InboundCampaignStatistics: {
    'Service Level Queue': T.serviceLevel,
    'Abandon Call Rate': T.abandonRate,
    'Avg Speed Of Answer': T.speedOfAnswer,
  },
};

/** For each column of a type, how to find the limit of its cell in a row. Made once for a table's columns. */
export function cellLimits(
  type: StatisticType,
  columns: readonly Column[],
  readState: ReadState = stateReader([]),
): (row: ResultRow) => readonly (CellLimit | undefined)[] {
  const names = columns.map((column) => columnFact(type, column.name)?.name ?? column.name);
  const standing = names.map((name) => ownValue(LIMITS[type] ?? {}, name));
  const at = (name: string): number => names.indexOf(name);
  if (type === 'AgentState') {
    const [state, reason, inState] = [at('State'), at('Reason Code'), at('State Duration')];
    const wrapping = put(standing, inState, T.wrapOfOneAgent);
    return (row) =>
      readState({ state: row.cells[state], reason: row.cells[reason] }).state === 'wrap'
        ? wrapping
        : standing;
  }
  if (type === 'ACDStatus') {
    const [waiting, ready] = [at('Calls In Queue'), at('Agents Ready For Calls')];
    const unattended = put(standing, waiting, 'critical');
    return (row) =>
      bandOfUnattended(count(row.cells[waiting]), count(row.cells[ready])) === 'critical'
        ? unattended
        : standing;
  }
  return () => standing;
}

function put(
  limits: readonly (CellLimit | undefined)[],
  index: number,
  limit: CellLimit,
): readonly (CellLimit | undefined)[] {
  return index < 0 ? limits : limits.with(index, limit);
}

function count(cell: Cell | undefined): number | null {
  return valueAt(cell, 0);
}
