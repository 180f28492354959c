import type { QueueTablePanel } from '#lib/domain/board';
import { MISSING_GROUP } from '#lib/domain/queue-groups';
import { queueLimits, type QueueLimits } from '#lib/domain/queue-limits';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { bandOfUnattended } from '#lib/domain/starting-thresholds';
import { type Suspicion, suspectFrom, suspectNumber, suspectTime } from '#lib/domain/suspect';
import { bandOf, bandOfCell } from '#lib/domain/threshold';
import { crossingsOf } from '#components/wall/crossings.ts';
import { beganAt, countOf, durationOf, rowReader, type Duration } from '#components/wall/read-row.ts';
import { orderRows } from '#components/wall/row-order.ts';
import { severityOf, worstOf, type Severity } from '#components/wall/severity.ts';

/** The columns behind the figures of a queue. */
export const QUEUE_COLUMNS = {
  waiting: 'Calls In Queue',
  longest: 'Current Longest Queue Time',
  ready: 'Agents Ready For Calls',
  onCall: 'Agents On Call',
  notReady: 'Agents Not Ready For Calls',
  callbacks: 'Queue Callbacks',
  voicemails: 'VMs In Queue',
  serviceLevel: 'Service Level',
} as const;
export type QueueField = keyof typeof QUEUE_COLUMNS;
const COUNTS = ['waiting', 'ready', 'onCall', 'notReady', 'callbacks', 'voicemails'] as const;

export interface QueueRow {
  key: string;
  waiting: number | null;
  longest: Duration;
  ready: number | null;
  onCall: number | null;
  notReady: number | null;
  callbacks: number | null;
  voicemails: number | null;
  /** A ratio 0–1. */
  serviceLevel: number | null;
  waitingSeverity: Severity;
  longestSeverity: Severity;
  /** Of the whole row: the worst of the two, or critical at once where calls wait and nobody is ready. */
  severity: Severity;
  /** The limits it is judged by where they are not those of all. */
  own: QueueLimits | null;
  isPinned: boolean;
  /** A group that was asked for by name, of which there is nothing. */
  isMissing: boolean;
  /** Why a figure of it is hardly true. */
  suspect: Suspicion | null;
}

type Limits = Pick<QueueTablePanel, 'waiting' | 'longest' | 'own' | 'pinned'>;

const byName = new Intl.Collator(undefined, { numeric: true });

/** The queues, pinned ones first, alarmed before calm, then by the longest wait, then by calls waiting, then by name. `at`: epoch ms. */
export function selectQueues(table: ResultTable, limits: Limits, at: number): readonly QueueRow[] {
  const read = rowReader(table);
  const limitsOf = queueLimits(limits);
  const pinned = new Set(limits.pinned);
  const rows = table.rows.map((row) => queueRow(row, { read, limitsOf, pinned, at }));
  return orderRows(rows, {
    pinned: limits.pinned,
    within: (a, b) =>
      beganAt(a.longest) - beganAt(b.longest) ||
      (b.waiting ?? 0) - (a.waiting ?? 0) ||
      byName.compare(a.key, b.key),
  });
}

/** Every moment at which a row of the table is judged otherwise by time alone. */
export function queueCrossings(table: ResultTable, limits: Limits): readonly number[] {
  const read = rowReader(table);
  const limitsOf = queueLimits(limits);
  return table.rows.flatMap((row) => {
    const longest = durationOf(read(row, QUEUE_COLUMNS.longest));
    return [...crossingsOf(longest, limitsOf(row.key).longest), ...suspectFrom('wait', longest)];
  });
}

interface Judging {
  read: ReturnType<typeof rowReader>;
  limitsOf: ReturnType<typeof queueLimits>;
  pinned: ReadonlySet<string>;
  at: number;
}

function queueRow(row: ResultRow, { read, limitsOf, pinned, at }: Judging): QueueRow {
  const limits = limitsOf(row.key);
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
    serviceLevel: count(QUEUE_COLUMNS.serviceLevel),
    waitingSeverity,
    longestSeverity,
    severity: worstOf(severityOf(bandOfUnattended(waiting, ready)), waitingSeverity, longestSeverity),
    own: limits.own,
    isPinned: pinned.has(row.key),
    isMissing: count(MISSING_GROUP) === 1,
    suspect:
      suspectTime('wait', longest, { now: at }) ??
      COUNTS.map((field) => suspectNumber('count', count(QUEUE_COLUMNS[field]))).find(Boolean) ??
      null,
  };
}
