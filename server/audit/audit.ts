import type { Caller } from '#server/auth/caller';

/** What is noted. Named `<concept>.<what>`; the page words them, so a new one is added here first. */
export const AUDIT_ACTIONS = [
  'session.signed-in',
  'session.refused',
  'session.signed-out',
  'session.revoked',
  'person.added',
  'person.changed',
  'person.disabled',
  'person.enabled',
  'person.removed',
  'person.link-made',
  'person.password-set',
  'person.language-chosen',
  'person.second-factor-on',
  'person.second-factor-off',
  'person.rescued',
  'token.made',
  'token.revoked',
  'connection.added',
  'connection.changed',
  'connection.credentials-replaced',
  'connection.tested',
  'connection.removed',
  'acting-user.linked',
  'acting-user.unlinked',
  'campaign.acted',
  'message.acted',
  'message.kept-changed',
  'station.logged-in',
  'station.connected',
  'station.left',
  'agent.told',
  'monitoring.started',
  'monitoring.stopped',
  'monitoring.notice-changed',
  'directory.uploaded',
  'directory.refreshed',
  'skill-group.added',
  'skill-group.changed',
  'skill-group.removed',
  'team.added',
  'team.changed',
  'team.removed',
  'board.added',
  'board.published',
  'board.restored',
  'board.changed',
  'board.archived',
  'board.applied',
  'playlist.added',
  'playlist.changed',
  'playlist.removed',
  'announcement.added',
  'announcement.changed',
  'announcement.removed',
  'display.paired',
  'display.paired-again',
  'display.changed',
  'display.commanded',
  'display.revoked',
  'view.added',
  'view.changed',
  'view.removed',
  'view.made-default',
  'audit.exported',
  'image.added',
  'looks.changed',
  'settings.changed',
  'store.backed-up',
  'store.restored',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `system`: a command line or the server itself. */
export type AuditActor = Caller | { kind: 'system'; name: string };

export interface AuditNote {
  actor: AuditActor;
  action: AuditAction;
  /** Who or what it was done to. */
  subject?: { kind: string; id: string; name: string };
  outcome?: 'done' | 'refused' | 'failed';
  /** Plain values fit for reading; never a secret, a password or a row's values. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Where what people do is noted, once it is done: never inside a transaction, whose end a note would wait for.
 * A note that cannot be stored yet is kept in memory and told to the log; it never fails the work it is about.
 */
export interface Audit {
  note(note: AuditNote): Promise<void>;
}
