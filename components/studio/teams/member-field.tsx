'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isAtLeast } from '#lib/domain/role';

import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import type { PossibleMember } from './team-facts.ts';

interface MemberFieldProps {
  people: readonly PossibleMember[];
  /** Their ids. */
  members: ReadonlySet<string>;
  onChange: (members: ReadonlySet<string>) => void;
}

const FIND_FROM = 9;

/** Who is in a team, of everybody there is. */
export function MemberField({ people, members, onChange }: MemberFieldProps) {
  const t = useTranslations('studio.teams.member');
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = people.filter(({ name }) => name.toLowerCase().includes(wanted));
  const turn = (id: string, isIn: boolean): void => {
    const next = new Set(members);
    if (isIn) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend className="float-left mb-2 w-full text-[13px] font-label text-ink-2">{t('legend')}</legend>
      {people.length >= FIND_FROM && <SearchBox label={t('find')} value={text} onChange={setText} />}
      {people.length === 0 && <p className="text-[13px] text-ink-2">{t('none')}</p>}
      {people.length > 0 && found.length === 0 && (
        <p className="text-[13px] text-ink-2">{t('noneCalled', { text: text.trim() })}</p>
      )}
      <div className="flex max-h-[300px] flex-col gap-2 overflow-y-auto">
        {found.map(({ id, name, role }) => (
          <CheckboxField
            key={id}
            name={`member-${id}`}
            label={name}
            hint={isAtLeast(role, 'supervisor') ? common(`roles.${role}.name`) : t('viewer')}
            checked={members.has(id)}
            onChange={({ target }) => turn(id, target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
