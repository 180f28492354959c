import { getTranslations } from 'next-intl/server';
import { scopeWords } from '#lib/domain/scope-words';
import type { PersonCaller } from '#server/auth/caller';
import { runtime } from '#server/runtime-access';
import { scopeFacts } from '#server/scope/scope-facts';
import type { Viewer } from '#components/admin/shell/viewer.ts';

/** Whoever asks for a page, as the page shows them. */
export async function viewerOf({ id, name, role, scope, isDemo }: PersonCaller): Promise<Viewer> {
  const { entries } = scopeFacts(runtime().directories, scope);
  const names = entries.flatMap((entry) => entry.name ?? []);
  const sees = scopeWords(scope, names, await getTranslations('admin'));
  return { id, name, role, scope: sees, isScoped: scope.kind === 'some', isDemo };
}
