export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Who did something: a person, a token, nobody who is signed in, or the server itself. */
export interface AuditActorView {
  /** Picks this actor's entries. */
  key: string;
  kind: string;
  /** As it was when it acted. */
  name: string;
}

/** One thing that was done, ready to be shown. */
export interface AuditEntryView {
  id: string;
  /** Epoch ms. */
  at: number;
  actor: AuditActorView;
  /** What was done: an action's name, maybe of another version. */
  action: string;
  outcome: AuditOutcome;
  /** Who or what it was done to. */
  subject: { kind: string; id: string; name: string } | null;
  /** Network address of the asker. */
  address: string | null;
  details: readonly { key: string; label: string; value: string }[];
}

/** Entries, newest first. */
export interface AuditPageView {
  entries: readonly AuditEntryView[];
  /** Where the older ones go on; null at the end. */
  next: string | null;
}

/** How long entries are kept at least and at most, where they are not kept for ever. */
export const LEAST_RETENTION_DAYS = 30;
export const MOST_RETENTION_DAYS = 3_650;
export const USUAL_RETENTION_DAYS = 400;
