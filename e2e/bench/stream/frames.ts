import { columnsNamed, updateEvent } from '#lib/domain/testing/table-events';
import type { RowsQuery } from '#lib/domain/live-query';
import type { SnapshotEvent, UpdateEvent } from '#lib/domain/source';

/** A text that a frame carries so that whoever reads it knows when it was made: `T@` and microseconds, 16 digits. */
export function stamp(): string {
  return `T@${(process.hrtime.bigint() / 1000n).toString().padStart(16, '0')}`;
}

export function stampAgeMs(digits: string): number {
  return Number(process.hrtime.bigint() / 1000n - BigInt(digits)) / 1000;
}

const KEYS = Array.from({ length: 71 }, (_, index) => `Skill number ${index}`);
const NAMES = ['Skill Name', 'Calls In Queue', 'Agents Logged In'];

/** All that a viewer shows: 71 skills, of each the calls in its queue and a text. */
export const QUERY: RowsQuery = {
  kind: 'rows',
  connection: 'five9',
  type: 'ACDStatus',
  columns: NAMES.slice(1),
};

export function firstTable(at: number): SnapshotEvent {
  return {
    kind: 'snapshot',
    type: 'ACDStatus',
    columns: columnsNamed('ACDStatus', NAMES),
    rows: KEYS.map((key) => [key, 0, '']),
    sourceTime: at,
    measuredAt: at,
    receivedAt: at,
  };
}

/** A change of every skill, which the hub tells in a frame of about 2 KB; the last one carries the stamp. */
export function change(round: number, at: number): UpdateEvent {
  const texts = KEYS.slice(0, 1).map((key) => [key, 'Agents Logged In', stamp()] as const);
  return updateEvent('ACDStatus', at, {
    cells: [...KEYS.map((key, index) => [key, 'Calls In Queue', round * 100 + index] as const), ...texts],
  });
}

/** The same size as text, for those who only write. */
export function plainFrame(bytes: number): string {
  const head = `id: bench\nevent: delta\ndata: {"t":"${stamp()}","fill":"`;
  const tail = '"}\n\n';
  return `${head}${'x'.repeat(Math.max(0, bytes - head.length - tail.length))}${tail}`;
}
