'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-state.ts';
import { useCopy } from './use-copy.ts';

interface AsideNoticeProps {
  state: DraftState;
  keeper: DraftKeeper;
  teamId: string | null;
}

/** What became of the draft here that was not by the reader's own hand, or is not on the page any more. */
export function AsideNotice({ state: { setAside, copy, takenIn }, keeper, teamId }: AsideNoticeProps) {
  const t = useTranslations('studio.boards.editor.aside');
  const copying = useCopy(keeper, teamId);
  const dismiss = (
    <Button size="small" look="quiet" disabled={copying.busy} onClick={() => keeper.tell({ kind: 'told' })}>
      {t('dismiss')}
    </Button>
  );
  if (setAside)
    return (
      <>
        <Notice
          title={t('took')}
          actions={
            <>
              <Button size="small" busy={copying.busy} onClick={() => void copying.copy(setAside)}>
                {t('copy')}
              </Button>
              {dismiss}
            </>
          }
        >
          {t('until')}
        </Notice>
        <FormProblem problem={copying.problem} />
      </>
    );
  if (copy)
    return (
      <Notice
        tone="good"
        title={t('kept', { name: copy.name })}
        actions={
          <>
            <ButtonLink size="small" href={`/studio/boards/${copy.id}`}>
              {t('open')}
            </ButtonLink>
            {dismiss}
          </>
        }
      >
        {t('goesOn')}
      </Notice>
    );
  if (takenIn)
    return (
      <Notice title={t('changed', { by: takenIn.by })} actions={dismiss}>
        {t('asItIs')}
      </Notice>
    );
  return null;
}
