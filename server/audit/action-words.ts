import type { AuditOutcome } from '#lib/domain/audit-view';
import { AUDIT_ACTIONS, type AuditAction } from './audit.ts';

/** What each action is called. */
export const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  'session.signed-in': 'Signed in',
  'session.refused': 'Tried to sign in',
  'session.signed-out': 'Signed out',
  'session.revoked': 'Ended a session',
  'person.added': 'Added a person',
  'person.changed': 'Changed a person',
  'person.disabled': 'Took access away',
  'person.enabled': 'Gave access back',
  'person.removed': 'Removed a person',
  'person.link-made': 'Made a link to set a password',
  'person.password-set': 'Set a password',
  'person.language-chosen': 'Chose a language',
  'person.second-factor-on': 'Switched a second factor on',
  'person.second-factor-off': 'Switched a second factor off',
  'person.rescued': 'Rescued an administrator',
  'token.made': 'Made a token',
  'token.revoked': 'Revoked a token',
  'connection.added': 'Added a connection',
  'connection.changed': 'Changed a connection',
  'connection.credentials-replaced': 'Replaced the user of a connection',
  'connection.tested': 'Tested a connection',
  'connection.removed': 'Removed a connection',
  'acting-user.linked': 'Linked a Five9 user of their own',
  'acting-user.unlinked': 'Unlinked a Five9 user of their own',
  'campaign.acted': 'Acted on a campaign',
  'message.acted': 'Wrote or chatted',
  'message.kept-changed': 'Changed how long messages are kept',
  'station.logged-in': 'Logged in on a station',
  'station.connected': 'Had a station called',
  'station.left': 'Left a station',
  'agent.told': 'Told an agent that they will be listened to',
  'monitoring.started': 'Listened to an agent, or changed how',
  'monitoring.stopped': 'Stopped listening to an agent',
  'monitoring.notice-changed': 'Changed whether agents are told that they are listened to',
  'directory.uploaded': 'Uploaded a directory',
  'directory.refreshed': 'Refreshed a directory',
  'skill-group.added': 'Added a skill group',
  'skill-group.changed': 'Changed a skill group',
  'skill-group.removed': 'Removed a skill group',
  'team.added': 'Added a team',
  'team.changed': 'Changed a team',
  'team.removed': 'Removed a team',
  'board.added': 'Added a board',
  'board.published': 'Published a board',
  'board.restored': 'Restored an earlier board',
  'board.changed': 'Changed a board',
  'board.archived': 'Put a board away',
  'board.applied': 'Applied a board from a file',
  'playlist.added': 'Added a playlist',
  'playlist.changed': 'Changed a playlist',
  'playlist.removed': 'Removed a playlist',
  'announcement.added': 'Added an announcement',
  'announcement.changed': 'Changed an announcement',
  'announcement.removed': 'Removed an announcement',
  'display.paired': 'Paired a display',
  'display.paired-again': 'Paired a display again',
  'display.changed': 'Changed a display',
  'display.commanded': 'Commanded a display',
  'display.revoked': 'Revoked a display',
  'view.added': 'Saved a view',
  'view.changed': 'Changed a saved view',
  'view.removed': 'Removed a saved view',
  'view.made-default': 'Chose the view the desk opens with',
  'audit.exported': 'Exported the audit',
  'image.added': 'Added a picture',
  'looks.changed': 'Changed the looks',
  'settings.changed': 'Changed a setting',
  'store.backed-up': 'Backed the store up',
  'store.restored': 'Restored the store',
};

export const OUTCOME_WORDS: Readonly<Record<AuditOutcome, string>> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

export function isAuditAction(text: string): text is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === text);
}

/** An action that an older or newer version wrote is shown by its own name. */
export function actionWords(action: string): string {
  return isAuditAction(action) ? ACTION_WORDS[action] : action;
}
