import type { DataScope } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';

import { scopeWords } from '#lib/domain/scope-words';
import type { Words } from '#lib/words/words';
import { sameScope } from '#components/admin/scope/scope-entries.ts';

/** What of a person is edited. */
export interface PersonDraft {
  name: string;
  role: Role;
  scope: DataScope;
}

/** What differs: which part, and what it was and is in words. */
export interface Difference {
  what: 'name' | 'role' | 'sees';
  was: string;
  is: string;
}

/** What became of a person between two moments. */
export function differences(
  was: PersonDraft,
  is: PersonDraft,
  { common, admin }: { common: Words<'common'>; admin: Words<'admin'> },
): readonly Difference[] {
  const found: Difference[] = [];
  if (was.name !== is.name) found.push({ what: 'name', was: was.name, is: is.name });
  if (was.role !== is.role)
    found.push({
      what: 'role',
      was: common(`roles.${was.role}.name`),
      is: common(`roles.${is.role}.name`),
    });
  if (!sameScope(was.scope, is.scope)) {
    const [before, after] = [scopeWords(was.scope, [], admin), scopeWords(is.scope, [], admin)];
    found.push({
      what: 'sees',
      was: before,
      is: before === after ? admin('people.meanwhile.others', { seen: after }) : after,
    });
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
