'use client';

import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { isUnsaved, type DraftState } from './draft-state.ts';

interface SaveStandingProps {
  state: DraftState;
  /** Whether what is typed stands for a board; what does not is not saved. */
  isReadable: boolean;
  now: number;
}

/** Whether all that was changed is saved, in a few words. */
export function SaveStanding({ state, isReadable, now }: SaveStandingProps) {
  return (
    // As wide whatever it says: a head that breaks its line at every save would move the stage under a finger.
    <output className="flex min-h-[34px] w-[264px] min-w-0 items-center gap-2 sm:w-[310px] sm:justify-end text-[13px] text-ink-2">
      <Words state={state} isReadable={isReadable} now={now} />
    </output>
  );
}

function Words({ state, isReadable, now }: SaveStandingProps) {
  const t = useTranslations('studio.boards.editor.standing');
  if (state.conflict || state.problem || !isReadable)
    return (
      <>
        <TriangleAlert size={15} aria-hidden className="text-warn" />
        {t('notSaved')}
      </>
    );
  if (isUnsaved(state))
    return (
      <>
        <LoaderCircle size={15} aria-hidden className="animate-spin" />
        {t('saving')}
      </>
    );
  return (
    <>
      <CircleCheck size={15} aria-hidden className="shrink-0 text-state-ready" />
      <span className="truncate">
        {t.rich('saved', {
          by: state.base.by,
          // What was saved since the page was made is not to come.
          when: () => <RelativeTime at={state.base.at} now={Math.max(now, state.base.at)} />,
        })}
      </span>
    </>
  );
}
