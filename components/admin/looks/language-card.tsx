'use client';

import { useTranslations } from 'next-intl';
import { isLocale, LOCALE_NAMES, LOCALES } from '#lib/words/locale';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { LooksDraft } from './edit-looks.ts';

interface LanguageCardProps {
  draft: LooksDraft;
  onChange: (draft: LooksDraft) => void;
}

/** The language of walls, where a display has none of its own. */
export function LanguageCard({ draft, onChange }: LanguageCardProps) {
  const t = useTranslations('admin.looks.language');
  return (
    <SectionCard title={t('title')} description={t('description')}>
      <SelectField
        label={t('label')}
        name="looks.locale"
        className="max-w-[320px]"
        value={draft.locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChange={({ target }) => {
          if (isLocale(target.value)) onChange({ ...draft, locale: target.value });
        }}
      />
    </SectionCard>
  );
}
