'use client';

import { useTranslations } from 'next-intl';
import { LOOKS_LIMITS } from '#lib/domain/looks';
import { isColour } from '#lib/domain/accent';
import { PRODUCT } from '#lib/words/product';
import { AccentLine } from '#components/ui/accent-line.tsx';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { accentOf, accentProblem, type LooksDraft } from './edit-looks.ts';

interface CompanyCardProps {
  draft: LooksDraft;
  onChange: (draft: LooksDraft) => void;
}

/** A picker needs some colour to begin with. */
const PICKER_START = '#3c82d6';

/** Name and colour of the company, with what they make of a wall's head. */
export function CompanyCard({ draft, onChange }: CompanyCardProps) {
  const t = useTranslations('admin.looks.company');
  const colour = accentOf(draft.accent);
  const problem = accentProblem(draft.accent);
  const setAccent = (accent: string): void => onChange({ ...draft, accent });
  return (
    <SectionCard title={t('title')} description={t('description')}>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <TextField
            label={t('name')}
            name="looks.company"
            hint={t('nameHint')}
            optional
            autoComplete="organization"
            maxLength={LOOKS_LIMITS.company}
            value={draft.company}
            onChange={({ target }) => onChange({ ...draft, company: target.value })}
          />
          <div className="flex items-start gap-2">
            <TextField
              label={t('accent')}
              name="looks.accent"
              hint={t('accentHint')}
              optional
              className="min-w-0 flex-1"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={12}
              value={draft.accent}
              onChange={({ target }) => setAccent(target.value)}
              error={
                problem?.kind === 'near'
                  ? t('tooNear', { grounds: problem.grounds, nearest: problem.nearest })
                  : problem
                    ? t('notAColour')
                    : undefined
              }
            />
            <input
              type="color"
              aria-label={t('pick')}
              value={isColour(colour) ? colour : PICKER_START}
              onChange={({ target }) => setAccent(target.value)}
              className="mt-[26px] h-[36px] w-[48px] shrink-0 cursor-pointer rounded-lg border border-ink-3/65 bg-bg p-1 max-sm:h-[44px]"
            />
          </div>
          {problem?.kind === 'near' && (
            <Button size="small" className="self-start" onClick={() => setAccent(problem.nearest)}>
              <span
                aria-hidden
                className="size-3.5 rounded-full"
                style={{ backgroundColor: problem.nearest }}
              />
              {t('take', { colour: problem.nearest })}
            </Button>
          )}
        </div>
        <div className="flex min-w-0 flex-col justify-center gap-3">
          {(['dark', 'light'] as const).map((theme) => (
            <div
              key={theme}
              data-theme={theme}
              className="relative flex h-[58px] items-center gap-3 overflow-hidden rounded-lg bg-bg px-4 text-ink outline-1 outline-line"
            >
              <span className="sr-only">{t('preview', { theme })}: </span>
              <span className="truncate text-base font-value">{draft.company.trim() || PRODUCT}</span>
              <span className="ml-auto h-3 w-[90px] shrink rounded-full bg-line" />
              <span className="h-4 w-[44px] shrink-0 rounded-full bg-line" />
              {isColour(colour) && (
                <AccentLine colour={colour} className="absolute inset-x-4 bottom-2 h-[3px] rounded-full" />
              )}
            </div>
          ))}
        </div>
      </div>
    </SectionCard>
  );
}
