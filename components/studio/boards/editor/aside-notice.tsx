'use client';

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
  const copying = useCopy(keeper, teamId);
  const dismiss = (
    <Button size="small" look="quiet" disabled={copying.busy} onClick={() => keeper.tell({ kind: 'told' })}>
      Dismiss
    </Button>
  );
  if (setAside)
    return (
      <>
        <Notice
          title="You took the other draft"
          actions={
            <>
              <Button size="small" busy={copying.busy} onClick={() => void copying.copy(setAside)}>
                Keep mine as a copy
              </Button>
              {dismiss}
            </>
          }
        >
          What you had changed is set aside until you dismiss this.
        </Notice>
        <FormProblem problem={copying.problem} />
      </>
    );
  if (copy)
    return (
      <Notice
        tone="good"
        title={`Yours is kept as “${copy.name}”`}
        actions={
          <>
            <ButtonLink size="small" href={`/studio/boards/${copy.id}`}>
              Open it
            </ButtonLink>
            {dismiss}
          </>
        }
      >
        This board goes on with the other draft.
      </Notice>
    );
  if (takenIn)
    return (
      <Notice title={`${takenIn.by} changed this draft`} actions={dismiss}>
        You had changed nothing here, so you see it as it is now.
      </Notice>
    );
  return null;
}
