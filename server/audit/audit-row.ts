import { randomUUID } from 'node:crypto';
import { AUDIT_OUTCOMES, type AuditEntryView, type AuditOutcome } from '#lib/domain/audit-view';
import type { AuditTable } from '#server/store/tables/audit';
import type { AuditActor, AuditNote } from './audit.ts';

const MOST_NAME = 200;
const MOST_VALUE = 500;
const MOST_DETAILS = 40;

let order = 0;

/** A note as it is stored. Rows made one after the other within a millisecond stay in that order. */
export function rowOf(
  { actor, action, subject, outcome = 'done', details = {} }: AuditNote,
  at: number,
): AuditTable {
  order = (order + 1) % 0x1_0000_0000;
  const actorName = text(nameOf(actor), MOST_NAME);
  const actorId = 'id' in actor ? actor.id : null;
  const subjectName = subject ? text(subject.name, MOST_NAME) : null;
  const address = 'address' in actor && actor.address !== '' ? text(actor.address, MOST_NAME) : null;
  const kept = Object.entries(details)
    .slice(0, MOST_DETAILS)
    .map(
      ([key, value]) =>
        [text(key, MOST_NAME), typeof value === 'string' ? text(value, MOST_VALUE) : value] as const,
    );
  return {
    id: order.toString(16).padStart(8, '0') + randomUUID().slice(8),
    at,
    actor_kind: actor.kind,
    actor_id: actorId,
    actor_key: actorId === null ? actor.kind : `${actor.kind}:${actorId}`,
    actor_name: actorName,
    action,
    subject_kind: subject?.kind ?? null,
    subject_id: subject ? text(subject.id, MOST_NAME) : null,
    subject_name: subjectName,
    outcome,
    address,
    details: JSON.stringify(Object.fromEntries(kept)),
    search: [
      actorName,
      subjectName,
      address,
      ...kept.flatMap(([key, value]) => [labelOf(key), String(value ?? '')]),
    ]
      .filter((part) => part !== null)
      .join(' ')
      .toLowerCase(),
  };
}

export function viewOf(row: AuditTable): AuditEntryView {
  return {
    id: row.id,
    at: row.at,
    actor: { key: row.actor_key, kind: row.actor_kind, name: row.actor_name },
    action: row.action,
    outcome: outcomeOf(row.outcome),
    subject:
      row.subject_kind === null
        ? null
        : { kind: row.subject_kind, id: row.subject_id ?? '', name: row.subject_name ?? '' },
    address: row.address,
    details: detailsIn(row.details),
  };
}

function nameOf(actor: AuditActor): string {
  switch (actor.kind) {
    case 'nobody':
      return 'Not signed in';
    case 'person':
    case 'token':
    case 'display':
    case 'system':
      return actor.name;
  }
}

// PostgreSQL takes no text with a null character.
function text(whole: string, most: number): string {
  const plain = whole.replaceAll('\0', '');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}

function outcomeOf(stored: string): AuditOutcome {
  return AUDIT_OUTCOMES.find((outcome) => outcome === stored) ?? 'failed';
}

function detailsIn(json: string): AuditEntryView['details'] {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).map(([key, value]) => ({
    key,
    label: labelOf(key),
    value: valueText(value),
  }));
}

/** `secondFactor` reads `second factor`. */
function labelOf(key: string): string {
  return key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
}

function valueText(value: unknown): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
