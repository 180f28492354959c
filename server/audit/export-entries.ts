import type { Kysely } from 'kysely';
import type { AuditEntryView } from '#lib/domain/audit-view';
import { toCsv } from '#lib/format/csv';
import type { Database } from '#server/store/database';
import { actionWords, OUTCOME_WORDS } from './action-words.ts';
import type { AuditFilter } from './audit-filter.ts';
import { viewOf } from './audit-row.ts';
import { findEntries } from './find-entries.ts';

const PIECE = 500;
const HEAD = [
  'Time',
  'Who',
  'Kind',
  'Action',
  'Outcome',
  'Subject',
  'Subject kind',
  'Subject id',
  'Address',
  'Details',
];

/**
 * The entries that match as CSV, newest first, made as fast as it is read and never held as a whole.
 * Rejects when the first of them cannot be read; a failure later breaks the stream off.
 */
export async function exportEntries(
  db: Kysely<Database>,
  filter: AuditFilter,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const pieces = findEntries(db, filter, PIECE);
  let next = await pieces.next();
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(toCsv([HEAD]))),
    async pull(controller) {
      while (!next.done && next.value.length === 0) next = await pieces.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(toCsv(next.value.map((row) => recordOf(viewOf(row))))));
      next = await pieces.next();
    },
    async cancel() {
      await pieces.return();
    },
  });
}

function recordOf({ at, actor, action, outcome, subject, address, details }: AuditEntryView): string[] {
  return [
    new Date(at).toISOString(),
    actor.name,
    actor.kind,
    actionWords(action),
    OUTCOME_WORDS[outcome],
    subject?.name ?? '',
    subject?.kind ?? '',
    subject?.id ?? '',
    address ?? '',
    details.map(({ label, value }) => `${label}: ${value}`).join('; '),
  ];
}
