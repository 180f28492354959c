import type { ResultRow } from '#lib/domain/result-table';
import { bandOfCell, type Band } from '#lib/domain/threshold';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { CellLimit } from './cell-limits.ts';

/** The types whose cells are judged at all. */
const JUDGED: ReadonlySet<StatisticType> = new Set([
  'AgentState',
  'AgentStatistics',
  'ACDStatus',
  'InboundCampaignStatistics',
]);

/** Whether rows of a type can be alarmed. */
export function canAlarm(type: StatisticType): boolean {
  return JUDGED.has(type);
}

/** How a row stands at `now` (epoch ms): as its worst cell does. */
export function rowBand(row: ResultRow, limits: readonly (CellLimit | undefined)[], now: number): Band {
  let worst: Band = 'none';
  for (let index = 0; index < limits.length; index++) {
    const limit = limits[index];
    if (limit === undefined) continue;
    const band = limit === 'critical' ? 'critical' : bandOfCell(limit, row.cells[index], now);
    if (band === 'critical') return band;
    if (band === 'warn' || worst === 'none') worst = band;
  }
  return worst;
}

/** How many rows are warned or critical. */
export function countAlarms(rows: readonly ResultRow[], bandOf: (row: ResultRow) => Band): number {
  let alarms = 0;
  for (const row of rows) {
    const band = bandOf(row);
    if (band === 'warn' || band === 'critical') alarms += 1;
  }
  return alarms;
}
