import { writeStatistics } from '#server/five9/contract/write-statistics';
import type { WireStatistics } from '#server/five9/contract/wire-types';
import type { CentreView } from '#server/simulator/model/centre';
import { createCentre } from '#server/simulator/model/create-centre';
import { renderCell } from '#server/simulator/service/render-cells';

export const NOON = Date.parse('2026-07-15T19:00:00Z');

export const WHOLE_VIEW: CentreView = {
  skills: null,
  groups: null,
  range: 'CurrentDay',
  rollingPeriod: 'Minutes30',
  timeZoneMs: -4 * 3_600_000,
  shiftStartMs: 0,
};

/** A getStatistics answer of 10 000 agents and 30 columns: the large centre's statistics at noon, twice under other names. */
export function bigAnswer(): WireStatistics {
  const centre = createCentre({ size: 'large', seed: 7, startAt: NOON });
  const { columns, rows } = centre.table('AgentStatistics', WHOLE_VIEW);
  const wire: string[][] = [];
  for (const site of ['north', 'south'])
    for (const row of rows.values()) {
      const [key, ...cells] = row.slice(0, 30).map((cell) => renderCell(cell, NOON));
      wire.push([`${site}.${key}`, ...cells]);
    }
  return { type: 'AgentStatistics', columns: columns.slice(0, 30), rows: wire, timestamp: NOON };
}

/** An answer's bytes as a socket hands them over. */
export async function* asChunks(body: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += 64 * 1024) yield body.subarray(at, at + 64 * 1024);
}

export function bodyOf(statistics: WireStatistics): Buffer {
  return Buffer.from(writeStatistics(statistics));
}
