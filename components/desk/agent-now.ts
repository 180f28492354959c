import type { Cell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';

/** What an agent is doing, taken from the one row of an agent's state. */
export interface AgentNow {
  name: string;
  state: string | null;
  reason: string | null;
  /** Time in the state; runs while it is `{since}`. */
  inState: Cell;
  /** What the work is about: kind of call and campaign, as far as they are told. */
  about: readonly string[];
}

/** Reads the row that is keyed `key`, or null where the table has none. */
export function agentNow(table: ResultTable, key: string): AgentNow | null {
  const row = table.rows.find((other) => other.key === key);
  if (row === undefined) return null;
  const cellOf = (name: string): Cell =>
    row.cells[table.columns.findIndex((column) => column.name === name)] ?? null;
  const textOf = (name: string): string | null => {
    const cell = cellOf(name);
    return typeof cell === 'string' && cell !== '' ? cell : null;
  };
  return {
    name: textOf('Full Name') ?? key,
    state: textOf('State'),
    reason: textOf('Reason Code'),
    inState: cellOf('State Duration'),
    about: [textOf('Call Type'), textOf('Campaign Name')].filter((text) => text !== null),
  };
}
