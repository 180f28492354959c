import * as z from 'zod';

const stateTable = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });

/** What the simulator's control port tells of its centre: the truth, as a fresh getStatistics would give it. */
export const centreState = z.object({ time: z.number(), types: z.record(z.string(), stateTable) });

export const centreCalls = z.array(
  z.object({ user: z.string(), operation: z.string(), outcome: z.string(), count: z.number() }),
);

/** The body of `GET /api/health`. */
/** A token just made. */
export const madeToken = z.object({ secret: z.string() });

export const healthBody = z.object({
  status: z.enum(['ok', 'degraded']),
  build: z.string(),
  startedAt: z.iso.datetime(),
  viewers: z.number(),
  connections: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      reason: z.string(),
      types: z.array(
        z.object({
          type: z.string(),
          state: z.string(),
          columns: z.number(),
          rows: z.number(),
          version: z.number(),
          sourceAgeMs: z.number().nullable(),
          serverAgeMs: z.number().nullable(),
        }),
      ),
      quota: z.array(
        z.object({ operation: z.string(), window: z.string(), limit: z.number(), used: z.number() }),
      ),
    }),
  ),
});

/** One statistics table of the truth, read by column name. */
export class TruthTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];

  constructor({ columns, rows }: z.infer<typeof stateTable>) {
    this.columns = columns;
    this.rows = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
  }

  /** A column's numbers, row by row. */
  numbers(column: string): readonly number[] {
    return this.rows.map((row) => Number(row[column]));
  }

  sum(column: string): number {
    return this.numbers(column).reduce((total, value) => total + value, 0);
  }
}

/** The columns that the directory adds to a type's rows, behind the domain's own. */
export function joinedTo(type: string): readonly string[] {
  return type === 'AgentState' || type === 'AgentStatistics' ? ['Skills', 'Agent Groups', 'Profile'] : [];
}
