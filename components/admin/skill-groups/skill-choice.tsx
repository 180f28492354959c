'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { GroupedSkill } from '#lib/domain/skill-group';
import type { ChoosableSkill } from '#lib/domain/skill-group-page';
import { foldText } from '#lib/format/fold-text';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';

interface SkillChoiceProps {
  skills: readonly ChoosableSkill[];
  /** In the group, but no longer in the directory: they stay until they are taken out. */
  gone: readonly GroupedSkill[];
  /** Their ids. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

const FIND_FROM = 9;

/** Which of the directory's skills are in a group. */
export function SkillChoice({ skills, gone, chosen, onChange }: SkillChoiceProps) {
  const t = useTranslations('admin.skillGroups');
  const [text, setText] = useState('');
  const wanted = foldText(text.trim());
  const found = skills.filter(({ name, label }) => foldText(`${name} ${label}`).includes(wanted));
  const there = skills.filter(({ id }) => chosen.has(id)).length;
  const turn = (id: string, isIn: boolean): void => {
    const next = new Set(chosen);
    if (isIn) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  const box = ({ id, name }: GroupedSkill, hint: string) => (
    <CheckboxField
      key={id}
      label={<span className="wrap-anywhere">{name}</span>}
      hint={hint || undefined}
      checked={chosen.has(id)}
      onChange={({ target }) => turn(id, target.checked)}
    />
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend className="float-left mb-2 w-full text-[13px] font-label text-ink-2">
        {t('chosen', { count: there })}
      </legend>
      {gone.length > 0 && (
        <div className="flex flex-col gap-2 rounded-lg border border-warn bg-warn-bg/40 p-2.5">
          {gone.map((skill) => box(skill, t('goneHint')))}
        </div>
      )}
      {skills.length >= FIND_FROM && <SearchBox label={t('find')} value={text} onChange={setText} />}
      {found.length === 0 && (
        <p className="text-[13px] text-ink-2">{t('noneNamed', { text: text.trim() })}</p>
      )}
      <div className="flex max-h-[300px] flex-col gap-2 overflow-y-auto">
        {found.map((skill) => box(skill, skill.label))}
      </div>
    </fieldset>
  );
}
