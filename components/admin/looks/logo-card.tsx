'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PRODUCT } from '#lib/words/product';
import { Button } from '#components/ui/button.tsx';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { ChoosePicture } from '#components/ui/pictures/choose-picture.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { CompanyLogo } from '#components/wall/company-logo.tsx';
import type { LooksDraft } from './edit-looks.ts';

interface LogoCardProps {
  draft: LooksDraft;
  onChange: (draft: LooksDraft) => void;
}

/** The company's logo, as walls draw it on either ground. */
export function LogoCard({ draft, onChange }: LogoCardProps) {
  const t = useTranslations('admin.looks.logo');
  const { logo, logoPlate } = draft;
  return (
    <SectionCard
      title={t('title')}
      description={t('description')}
      actions={
        logo === null ? null : (
          <Button size="small" onClick={() => onChange({ ...draft, logo: null })}>
            <X size={15} aria-hidden />
            {t('remove')}
          </Button>
        )
      }
    >
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <ChoosePicture chosen={logo} onChoose={(id) => onChange({ ...draft, logo: id })} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {logo === null ? (
            <p className="text-ink-2">{t('none')}</p>
          ) : (
            <>
              {(['dark', 'light'] as const).map((theme) => (
                <div
                  key={theme}
                  data-theme={theme}
                  className="relative flex h-[92px] items-center gap-5 overflow-hidden rounded-lg bg-bg px-4 text-ink outline-1 outline-line"
                >
                  <CompanyLogo key={`${logo} ${logoPlate}`} logo={logo} isOnPlate={logoPlate} />
                  <span className="truncate text-[26px] font-value">{draft.company.trim() || PRODUCT}</span>
                </div>
              ))}
              <CheckboxField
                name="looks.logoPlate"
                label={t('plate')}
                hint={t('plateHint')}
                checked={logoPlate}
                onChange={({ target }) => onChange({ ...draft, logoPlate: target.checked })}
              />
            </>
          )}
        </div>
      </div>
    </SectionCard>
  );
}
