import type { DataScope } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import { ROLE_WORDS } from '#lib/domain/role-words';
import { scopeWords } from '#lib/domain/scope-words';
import { sameScope } from '#components/admin/scope/scope-entries.ts';

/** What of a person is edited. */
export interface PersonDraft {
  name: string;
  role: Role;
  scope: DataScope;
}

/** What differs, in words: what it is called, what it was, what it is. */
export interface Difference {
  what: string;
  was: string;
  is: string;
}

/** What became of a person between two moments. */
export function differences(was: PersonDraft, is: PersonDraft): readonly Difference[] {
  const found: Difference[] = [];
  if (was.name !== is.name) found.push({ what: 'Name', was: was.name, is: is.name });
  if (was.role !== is.role)
    found.push({ what: 'Role', was: ROLE_WORDS[was.role].name, is: ROLE_WORDS[is.role].name });
  if (!sameScope(was.scope, is.scope)) {
    const [before, after] = [scopeWords(was.scope), scopeWords(is.scope)];
    found.push({ what: 'Sees', was: before, is: before === after ? `${after}, others` : after });
  }
  return found;
}

/** Only what was changed, as the API takes it. */
export function changesOf(base: PersonDraft, draft: PersonDraft): Partial<PersonDraft> {
  return {
    ...(draft.name !== base.name && { name: draft.name }),
    ...(draft.role !== base.role && { role: draft.role }),
    ...(!sameScope(draft.scope, base.scope) && { scope: draft.scope }),
  };
}
