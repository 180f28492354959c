'use client';

import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
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
    <output className="flex min-h-[34px] items-center gap-2 text-[13px] text-ink-2">
      <Words state={state} isReadable={isReadable} now={now} />
    </output>
  );
}

function Words({ state, isReadable, now }: SaveStandingProps) {
  if (state.conflict || state.problem || !isReadable)
    return (
      <>
        <TriangleAlert size={15} aria-hidden className="text-warn" />
        Not saved
      </>
    );
  if (isUnsaved(state))
    return (
      <>
        <LoaderCircle size={15} aria-hidden className="animate-spin" />
        Saving
      </>
    );
  return (
    <>
      <CircleCheck size={15} aria-hidden className="text-state-ready" />
      <span>
        Draft saved by {state.base.by} <RelativeTime at={state.base.at} now={now} />
      </span>
    </>
  );
}
