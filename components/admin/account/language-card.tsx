'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '#lib/words/locale';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

/** In which language one is spoken to. Every page is another one then, so this one is loaded anew. */
export function LanguageCard({ chosen }: { chosen: Locale | null }) {
  const t = useTranslations('admin.account.language');
  const common = useTranslations('common');
  const spoken = useLocale();
  const [locale, setLocale] = useState(chosen);
  const submission = useSubmit({ onDone: () => location.reload() });
  return (
    <SectionCard title={t('title')} description={t('about')}>
      <Form
        aria-label={t('title')}
        submission={submission}
        onSend={() => void submission.submit({ method: 'PATCH', path: '/api/account', body: { locale } })}
      >
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            label={t('label')}
            name="locale"
            className="min-w-[220px]"
            value={locale ?? ''}
            options={[
              { value: '', label: t('asBrowser') },
              ...LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
            ]}
            onChange={({ target }) => setLocale(isLocale(target.value) ? target.value : null)}
          />
          <Button type="submit" busy={submission.busy} disabled={locale === chosen} aria-label={t('save')}>
            {common('save')}
          </Button>
        </div>
        {chosen === null && (
          <p className="text-[13px] text-ink-3">{t('now', { language: LOCALE_NAMES[spoken] })}</p>
        )}
        <FormProblem problem={submission.problem} unsaid />
      </Form>
    </SectionCard>
  );
}
