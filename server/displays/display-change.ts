import type { AuditNote } from '#server/audit/audit';
import { scopeText } from '#server/auth/scope-text';
import type { KeptDisplay } from './display-rows.ts';

/** What the audit notes of a change; null where all stayed as it was. */
export function changedDetails(before: KeptDisplay, after: KeptDisplay): AuditNote['details'] | null {
  const details: Record<string, string | number | null> = {};
  if (before.name !== after.name) details['nameBefore'] = before.name;
  if (before.place !== after.place) details['place'] = after.place;
  if (before.playlist !== after.playlist) details['playlist'] = after.playlist;
  if (before.zoom !== after.zoom) details['zoom'] = after.zoom;
  if (before.overscanPercent !== after.overscanPercent) details['overscanPercent'] = after.overscanPercent;
  if (before.locale !== after.locale) details['language'] = after.locale;
  if (before.blankUntil !== after.blankUntil)
    details['blankUntil'] = after.blankUntil === null ? null : new Date(after.blankUntil).toISOString();
  if (scopeText(before.scope) !== scopeText(after.scope)) {
    details['scopeBefore'] = words(before);
    details['scope'] = words(after);
  }
  return Object.keys(details).length > 0 ? details : null;
}

function words({ scope }: KeptDisplay): string {
  return scope.kind === 'all' ? 'everything' : `${scope.entries.length} entries`;
}
