import type { Audit, AuditNote } from '#server/audit/audit';

/** An audit that holds what was noted, for tests to read. */
export class NotedAudit implements Audit {
  readonly notes: AuditNote[] = [];

  note(note: AuditNote): Promise<void> {
    this.notes.push(note);
    return Promise.resolve();
  }

  /** The notes of one action, in words: who, whom, outcome and details. */
  of(action: AuditNote['action']): unknown[] {
    return this.notes
      .filter((note) => note.action === action)
      .map(({ actor, subject, outcome, details }) => ({
        by: actor.kind === 'nobody' ? 'nobody' : actor.name,
        ...(subject && { whom: subject.name }),
        outcome,
        ...details,
      }));
  }
}
