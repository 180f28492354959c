import { scopeWords } from '#lib/domain/scope-words';
import type { PersonCaller } from '#server/auth/caller';
import type { Viewer } from '#components/admin/shell/viewer.ts';

/** Whoever asks for a page, as the page shows them. */
export function viewerOf({ name, role, scope, isDemo }: PersonCaller): Viewer {
  return { name, role, scope: scopeWords(scope), isDemo };
}
