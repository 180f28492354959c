'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { MayNotNotice } from './may-not-notice.tsx';
import { PossibleActions } from './possible-actions.tsx';
import { useStanding } from './use-standing.ts';

export interface CampaignActionsProps {
  connection: string;
  campaign: string;
  /** As the table has it now; null where it does not say. */
  state: string | null;
  isInbound: boolean;
  /** How a state is called. */
  stateWords: (state: string) => string;
  /** IANA zone whose clock the reader goes by. */
  zone: string;
}

/** What can be done to a campaign now. Asked upstream once somebody wants to act: looking takes no seat. */
export function CampaignActions(props: CampaignActionsProps) {
  const t = useTranslations('desk.acting');
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const { standing, ask, isAsking, problem } = useStanding(props.connection);
  const askAgain = (): void => {
    // The button is gone then; what it stood in keeps the keyboard's place.
    void ask().then(() => section.current?.focus());
  };
  if (!standing && !problem) return null;
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={heading} className="flex flex-col gap-2.5 text-sm">
      <h3 id={heading} className="text-desk-label font-label text-ink-2">
        {t('title')}
      </h3>
      {(!standing || standing.kind === 'unasked') && (
        <div>
          <Button size="small" busy={isAsking} onClick={askAgain}>
            {t('ask')}
          </Button>
        </div>
      )}
      {standing?.kind === 'may' && <PossibleActions {...props} standing={standing} onAskAgain={askAgain} />}
      {standing?.kind === 'may-not' && <MayNotNotice why={standing.why} onAskAgain={askAgain} />}
      <FormProblem problem={problem} />
    </section>
  );
}
