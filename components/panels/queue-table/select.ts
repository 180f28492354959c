import type { QueueTablePanel } from '#lib/domain/board';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { bandOfUnattended } from '#lib/domain/starting-thresholds';
import { bandOf, bandOfCell } from '#lib/domain/threshold';
import { crossingsOf } from '#components/wall/crossings.ts';
import { beganAt, countOf, durationOf, rowReader, type Duration } from '#components/wall/read-row.ts';
import { byWorst, severityOf, worstOf, type Severity } from '#components/wall/severity.ts';

/** The columns behind the figures of a queue. */
export const QUEUE_COLUMNS = {
  waiting: 'Calls In Queue',
  longest: 'Current Longest Queue Time',
  ready: 'Agents Ready For Calls',
  onCall: 'Agents On Call',
  notReady: 'Agents Not Ready For Calls',
  callbacks: 'Queue Callbacks',
  voicemails: 'VMs In Queue',
} as const;
export type QueueField = keyof typeof QUEUE_COLUMNS;

export interface QueueRow {
  key: string;
  waiting: number | null;
  longest: Duration;
  ready: number | null;
  onCall: number | null;
  notReady: number | null;
  callbacks: number | null;
  voicemails: number | null;
  waitingSeverity: Severity;
  longestSeverity: Severity;
  /** Of the whole row: the worst of the two, or critical at once where calls wait and nobody is ready. */
  severity: Severity;
}

type Limits = Pick<QueueTablePanel, 'waiting' | 'longest'>;

const byName = new Intl.Collator(undefined, { numeric: true });

/** The queues, alarmed first, then by the longest wait, then by calls waiting, then by name. `at`: epoch ms. */
export function selectQueues(table: ResultTable, limits: Limits, at: number): readonly QueueRow[] {
  const read = rowReader(table);
  return table.rows
    .map((row) => queueRow(row, { read, limits, at }))
    .toSorted(
      (a, b) =>
        byWorst(a.severity, b.severity) ||
        beganAt(a.longest) - beganAt(b.longest) ||
        (b.waiting ?? 0) - (a.waiting ?? 0) ||
        byName.compare(a.key, b.key),
    );
}

/** Every moment at which a severity of the table changes by time alone. */
export function queueCrossings(table: ResultTable, { longest }: Pick<Limits, 'longest'>): readonly number[] {
  const read = rowReader(table);
  return table.rows.flatMap((row) => crossingsOf(durationOf(read(row, QUEUE_COLUMNS.longest)), longest));
}

function queueRow(
  row: ResultRow,
  { read, limits, at }: { read: ReturnType<typeof rowReader>; limits: Limits; at: number },
): QueueRow {
  const count = (column: string): number | null => countOf(read(row, column));
  const waiting = count(QUEUE_COLUMNS.waiting);
  const ready = count(QUEUE_COLUMNS.ready);
  // Callbacks lengthen the same column; a time without a waiting call would be theirs.
  const longest = waiting === 0 ? null : durationOf(read(row, QUEUE_COLUMNS.longest));
  const waitingSeverity = severityOf(bandOf(limits.waiting, waiting));
  const longestSeverity = severityOf(bandOfCell(limits.longest, longest, at));
  return {
    key: row.key,
    waiting,
    longest,
    ready,
    onCall: count(QUEUE_COLUMNS.onCall),
    notReady: count(QUEUE_COLUMNS.notReady),
    callbacks: count(QUEUE_COLUMNS.callbacks),
    voicemails: count(QUEUE_COLUMNS.voicemails),
    waitingSeverity,
    longestSeverity,
    severity: worstOf(severityOf(bandOfUnattended(waiting, ready)), waitingSeverity, longestSeverity),
  };
}
