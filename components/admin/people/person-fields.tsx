'use client';

import { useTranslations } from 'next-intl';
import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { ROLES, isRole } from '#lib/domain/role';

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
  const t = useTranslations('admin');
  const common = useTranslations('common');
  return (
    <>
      <TextField
        label={t('people.name')}
        name="name"
        autoComplete="off"
        maxLength={MOST_NAME_LENGTH}
        value={draft.name}
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
      />
      <SelectField
        label={t('people.role')}
        name="role"
        value={draft.role}
        disabled={isSelf}
        hint={isSelf ? t('people.ownRole') : common(`roles.${draft.role}.may`)}
        onChange={({ target }) => isRole(target.value) && onChange({ ...draft, role: target.value })}
        options={ROLES.map((role) => ({ value: role, label: common(`roles.${role}.name`) }))}
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
