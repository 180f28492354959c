'use client';

import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { ROLES, isRole } from '#lib/domain/role';
import { ROLE_WORDS } from '#lib/domain/role-words';
import { ScopeField, type ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { PersonDraft } from './person-draft.ts';

interface PersonFieldsProps {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  connections: readonly ScopeConnection[];
  /** Nobody changes their own rights. */
  isSelf: boolean;
}

/** Name, role and scope. */
export function PersonFields({ draft, onChange, connections, isSelf }: PersonFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={MOST_NAME_LENGTH}
        value={draft.name}
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
      />
      <SelectField
        label="Role"
        name="role"
        value={draft.role}
        disabled={isSelf}
        hint={
          isSelf
            ? 'Nobody changes their own role or scope: another administrator can.'
            : ROLE_WORDS[draft.role].may
        }
        onChange={({ target }) => isRole(target.value) && onChange({ ...draft, role: target.value })}
        options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name }))}
      />
      <ScopeField
        scope={draft.scope}
        onChange={(scope) => onChange({ ...draft, scope })}
        connections={connections}
        disabled={isSelf}
      />
    </>
  );
}
