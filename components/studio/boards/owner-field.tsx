'use client';

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
  return (
    <SelectField
      label="Team"
      name="team"
      hint="Its members change the board, and so do managers."
      defaultValue={defaultValue ?? (mayOwnAll ? '' : teams[0]?.id)}
      options={[
        ...(mayOwnAll ? [{ value: '', label: 'No team: only managers change it' }] : []),
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
