import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultDelta, ResultTable } from '#lib/domain/result-table';
import { decodeCell, decodeRow, encodeCell, encodeRow } from './cell-codec.ts';
import type { DeltaFrame, SnapshotFrame } from './frame.ts';

export interface NamedQuery {
  q: string;
  query: Pick<LiveQuery, 'connection' | 'type'>;
}

export function snapshotFrame({ q, query }: NamedQuery, table: ResultTable): SnapshotFrame {
  return {
    kind: 'snapshot',
    q,
    v: table.version,
    connection: query.connection,
    type: query.type,
    columns: table.columns,
    rows: table.rows.map(encodeRow),
  };
}

/** Empty parts are left out. */
export function deltaFrame(q: string, delta: ResultDelta): DeltaFrame {
  return {
    kind: 'delta',
    q,
    from: delta.from,
    v: delta.version,
    ...(delta.del.length > 0 && { del: delta.del }),
    ...(delta.add.length > 0 && { add: delta.add.map(encodeRow) }),
    ...(delta.set.length > 0 && {
      set: delta.set.map(([key, column, cell]) => [key, column, encodeCell(cell)] as const),
    }),
    ...(delta.order && { order: delta.order }),
  };
}

export function tableOf(frame: SnapshotFrame): ResultTable {
  return { version: frame.v, columns: frame.columns, rows: frame.rows.map(decodeRow) };
}

export function deltaOf(frame: DeltaFrame): ResultDelta {
  return {
    from: frame.from,
    version: frame.v,
    set: frame.set?.map(([key, column, cell]) => [key, column, decodeCell(cell)] as const) ?? [],
    add: frame.add?.map(decodeRow) ?? [],
    del: frame.del ?? [],
    ...(frame.order && { order: frame.order }),
  };
}
