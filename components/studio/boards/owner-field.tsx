'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/select-field.tsx';
import type { OwnerTeam } from './board-facts.ts';

interface OwnerFieldProps {
  teams: readonly OwnerTeam[];
  /** Whether it may be nobody's, and so the managers'. */
  mayOwnAll: boolean;
  defaultValue?: string | null;
}

/** Whose a board is; `ownerIn` reads it. */
export function OwnerField({ teams, mayOwnAll, defaultValue }: OwnerFieldProps) {
  const t = useTranslations('studio.boards.owner');
  return (
    <SelectField
      label={t('label')}
      name="team"
      hint={t('hint')}
      defaultValue={defaultValue ?? (mayOwnAll ? '' : teams[0]?.id)}
      options={[
        ...(mayOwnAll ? [{ value: '', label: t('none') }] : []),
        ...teams.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** The team that was chosen; null for none. */
export function ownerIn(entered: FormData): string | null {
  const team = entered.get('team');
  return typeof team === 'string' && team !== '' ? team : null;
}
