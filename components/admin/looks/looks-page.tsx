'use client';

import { useTranslations } from 'next-intl';
import type { KeptLooks, SeenText } from '#lib/domain/looks';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { CompanyCard } from './company-card.tsx';
import { accentProblem, mappingProblem } from './edit-looks.ts';
import { LanguageCard } from './language-card.tsx';
import { LogoCard } from './logo-card.tsx';
import { SeenTexts } from './seen-texts.tsx';
import { StatesCard } from './states-card.tsx';
import { useLooksDraft } from './use-looks-draft.ts';

interface LooksPageProps {
  kept: KeptLooks;
  seen: readonly SeenText[];
}

/** Whose walls these are, and how the domain's states are drawn. */
export function LooksPage({ kept, seen }: LooksPageProps) {
  const t = useTranslations('admin.looks');
  const saved = useLooksDraft(kept);
  const { draft, edit, submission, isChanged, theirs } = saved;
  const isWrong =
    accentProblem(draft.accent) !== null ||
    draft.states.some((mapping) => mappingProblem(mapping, draft.states) !== null);
  return (
    <>
      <PageHead title={t('title')} description={t('description')} />
      <Form aria-label={t('form')} submission={submission} onSend={saved.save} className="gap-5">
        <CompanyCard draft={draft} onChange={edit} />
        <LogoCard draft={draft} onChange={edit} />
        <LanguageCard draft={draft} onChange={edit} />
        <StatesCard draft={draft} seen={seen} onChange={edit} />
        <SeenTexts draft={draft} seen={seen} onChange={edit} />
        <FormProblem problem={submission.problem} unsaid />
        {theirs && (
          <Notice
            tone="warn"
            title={t('conflict.title')}
            className="flex-wrap"
            actions={
              <>
                <Button size="small" disabled={submission.busy} onClick={saved.takeTheirs}>
                  {t('conflict.takeTheirs')}
                </Button>
                <Button size="small" look="primary" busy={submission.busy} onClick={saved.saveOverTheirs}>
                  {t('conflict.saveMine')}
                </Button>
              </>
            }
          >
            {t('conflict.body')}
          </Notice>
        )}
        <div className="sticky bottom-0 z-10 -mx-6 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-bg px-6 py-3 max-md:-mx-4 max-md:px-4">
          <output className="text-ink-2">{t(`save.${standing(saved)}`)}</output>
          <div className="ml-auto flex flex-wrap justify-end gap-2">
            {isChanged && (
              <Button disabled={submission.busy} onClick={saved.undo}>
                {t('save.undo')}
              </Button>
            )}
            <Button
              type="submit"
              look="primary"
              busy={submission.busy}
              disabled={isWrong || theirs !== null || !isChanged}
            >
              {t('save.save')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}

function standing({
  submission,
  theirs,
  isChanged,
}: ReturnType<typeof useLooksDraft>): 'busy' | 'choose' | 'changed' | 'saved' | 'all' {
  if (submission.busy) return 'busy';
  if (theirs) return 'choose';
  if (isChanged) return 'changed';
  return submission.ok ? 'saved' : 'all';
}
