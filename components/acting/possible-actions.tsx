'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ActingStanding, type CampaignAction, possibleActions } from '#lib/domain/campaign-action';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ActedNotice } from './acted-notice.tsx';
import type { CampaignActionsProps } from './campaign-actions.tsx';
import { ResetDispositions } from './reset-dispositions.tsx';
import { useAct } from './use-act.ts';

interface PossibleActionsProps extends CampaignActionsProps {
  standing: Extract<ActingStanding, { kind: 'may' }>;
  onAskAgain: () => void;
}

const GRAVE: readonly CampaignAction[] = ['force-stop', 'reset'];
const NO_RESET = { dispositions: [], after: null, before: null } as const;

/** The acts that a campaign's state and the acting user's permissions allow, each after a question that says what will happen. */
export function PossibleActions(props: PossibleActionsProps) {
  const { connection, campaign, state, isInbound, stateWords, zone, standing, onAskAgain } = props;
  const t = useTranslations('desk.acting');
  const [asked, setAsked] = useState<CampaignAction | null>(null);
  const { underWay, last, send, forget } = useAct(connection);
  const { campaigns, dispositions, lacks, actsAs, isOwn } = standing;
  const offered = possibleActions(state, isInbound).filter((action) => campaigns.includes(action));
  const problem = last && 'problem' in last ? last.problem : null;
  const isReset = asked === 'reset-dispositions';
  if (lacks.includes('campaigns')) return <Notice>{t('lacksCampaigns')}</Notice>;
  if (campaigns.length === 0)
    return (
      <>
        <p className="leading-normal text-ink-2">{t('nothingPermitted', { user: actsAs })}</p>
        <div>
          <Button size="small" onClick={onAskAgain}>
            {t('again')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      {offered.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {offered.map((action) => (
            <Button
              key={action}
              size="small"
              busy={underWay.includes(action)}
              onClick={() => setAsked(action)}
            >
              {t(`campaign.${action}.do`)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="leading-normal text-ink-2">{t('nothingNow')}</p>
      )}
      <output className="flex flex-col gap-1 leading-normal text-ink-2 empty:hidden">
        {underWay.map((action) => (
          <span key={action}>{t('underWay', { deed: t(`campaign.${action}.do`) })}</span>
        ))}
      </output>
      <p className="text-desk-label leading-normal text-ink-3">
        {t(isOwn ? 'asOwn' : 'as', { user: actsAs })}
      </p>
      {last && 'acted' in last && <ActedNotice acted={last.acted} stateWords={stateWords} zone={zone} />}
      {!isReset && <FormProblem problem={problem} />}
      {asked !== null && !isReset && (
        <ConfirmDialog
          open
          onClose={() => setAsked(null)}
          title={t(`campaign.${asked}.title`, { campaign })}
          deed={t(`campaign.${asked}.do`)}
          danger={GRAVE.includes(asked)}
          onConfirm={() => {
            // The question goes first: behind it nothing else could be done while Five9 does not answer.
            setAsked(null);
            void send({ campaign, action: asked, ...NO_RESET });
          }}
        >
          <p>{t(`campaign.${asked}.what`)}</p>
        </ConfirmDialog>
      )}
      {isReset && (
        <ResetDispositions
          campaign={campaign}
          dispositions={dispositions}
          busy={underWay.includes(asked)}
          problem={problem}
          onClose={() => {
            setAsked(null);
            if (problem) forget();
          }}
          onReset={(reset) =>
            void send({ campaign, action: asked, ...reset }).then((isSent) => {
              if (isSent) setAsked((now) => (now === asked ? null : now));
            })
          }
        />
      )}
    </>
  );
}
