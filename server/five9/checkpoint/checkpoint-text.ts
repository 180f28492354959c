import * as z from 'zod';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { TextRow } from '../values/text-row.ts';
import type { Checkpoint } from './checkpoint-store.ts';

const VERSION = 1;
const ROWS_A_PIECE = 250;

const headSchema = z.object({
  version: z.literal(VERSION),
  identity: z.string(),
  type: z.enum(STATISTIC_TYPES),
  timestamp: z.number(),
  answeredAt: z.number(),
  sessionLives: z.boolean(),
  columns: z.array(z.string()).min(1),
  hundreds: z.array(z.string()),
  wholeAt: z.number(),
  sourceTime: z.number(),
  measuredAt: z.number(),
  receivedAt: z.number(),
  rows: z.number().int().min(0),
});

const rowSchema = z.tuple([z.array(z.string().nullable()).min(1), z.array(z.number()).nullable()]);

/**
 * A checkpoint as text: a head line, then a line a row, so that it can be written and read a piece at a time. The head
 * says how many rows follow: one cut short is not taken for whole.
 */
export function* checkpointPieces(identity: string, checkpoint: Checkpoint): Generator<string> {
  const { table, ...place } = checkpoint;
  const { rows, ...head } = table;
  yield `${JSON.stringify({ version: VERSION, identity, ...place, ...head, rows: rows.length })}\n`;
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    let piece = '';
    for (const { cells: text, toldAt } of rows.slice(from, from + ROWS_A_PIECE))
      piece += `${JSON.stringify([text, toldAt])}\n`;
    yield piece;
  }
}

/** What became of reading a checkpoint: `foreign` is one of another identity. */
export type CheckpointReading =
  { kind: 'checkpoint'; checkpoint: Checkpoint } | { kind: 'foreign' } | { kind: 'corrupt' };

/** Reads a checkpoint from its pieces, letting others work while it waits for each. */
export async function readCheckpoint(
  identity: string,
  pieces: AsyncIterable<string>,
): Promise<CheckpointReading> {
  const rows: TextRow[] = [];
  let head: z.infer<typeof headSchema> | null = null;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    if (lines.pop() !== '') return { kind: 'corrupt' };
    if (head === null) {
      const read = headSchema.safeParse(parsed(lines.shift()));
      if (!read.success) return { kind: 'corrupt' };
      if (read.data.identity !== identity) return { kind: 'foreign' };
      head = read.data;
    }
    for (const line of lines) {
      const row = rowOf(parsed(line), head.columns.length);
      if (!row) return { kind: 'corrupt' };
      rows.push(row);
    }
  }
  if (head === null || rows.length !== head.rows) return { kind: 'corrupt' };
  const { version: _version, identity: _owner, rows: _count, ...rest } = head;
  const { type, timestamp, answeredAt, sessionLives, ...table } = rest;
  return {
    kind: 'checkpoint',
    checkpoint: { type, timestamp, answeredAt, sessionLives, table: { ...table, rows } },
  };
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

function rowOf(value: unknown, width: number): TextRow | null {
  const row = rowSchema.safeParse(value);
  if (!row.success) return null;
  const [cells, toldAt] = row.data;
  return cells.length === width && cells[0] ? { cells, toldAt } : null;
}
