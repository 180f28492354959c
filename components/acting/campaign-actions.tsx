'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { type ActingStanding, type CampaignAction, possibleActions } from '#lib/domain/campaign-action';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { readStanding } from './acting-answers.ts';
import { Notice } from '#components/ui/notice.tsx';
import { ActedNotice } from './acted-notice.tsx';
import { MayNotNotice } from './may-not-notice.tsx';
import { ResetDispositions } from './reset-dispositions.tsx';
import { useAct } from './use-act.ts';

interface CampaignActionsProps {
  connection: string;
  campaign: string;
  /** As the table has it now; null where it does not say. */
  state: string | null;
  isInbound: boolean;
  /** How a state is called. */
  stateWords: (state: string) => string;
}

const KNOWN_FOR_MS = 60_000;
const GRAVE: readonly CampaignAction[] = ['force-stop', 'reset'];

/** What can be done to a campaign now, each after a question that says what will happen. */
export function CampaignActions(props: CampaignActionsProps) {
  const { connection } = props;
  const t = useTranslations('desk.acting');
  const heading = useId();
  const { data: standing, refetch } = useQuery({
    queryKey: ['acting', connection],
    queryFn: ({ signal }) =>
      getJson(`/api/acting/${encodeURIComponent(connection)}`, { read: readStanding, signal }),
    staleTime: KNOWN_FOR_MS,
    retry: false,
  });
  if (!standing) return null;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2.5 text-sm">
      <h3 id={heading} className="text-desk-label font-label text-ink-2">
        {t('title')}
      </h3>
      {standing.kind === 'may' ? (
        <Possible {...props} standing={standing} />
      ) : (
        <MayNotNotice why={standing.why} onAskAgain={() => void refetch()} />
      )}
    </section>
  );
}

interface PossibleProps extends CampaignActionsProps {
  standing: Extract<ActingStanding, { kind: 'may' }>;
}

function Possible({ connection, campaign, state, isInbound, stateWords, standing }: PossibleProps) {
  const t = useTranslations('desk.acting');
  const [asked, setAsked] = useState<CampaignAction | null>(null);
  const { submission, acted, problem, send, forget } = useAct(connection);
  const { campaigns, dispositions, lacks, actsAs, isOwn } = standing;
  const offered = possibleActions(state, isInbound).filter((action) => campaigns.includes(action));
  const act = async (
    action: CampaignAction,
    more: Partial<Parameters<typeof send>[0]> = {},
  ): Promise<void> => {
    const isSent = await send({ campaign, action, dispositions: [], after: null, before: null, ...more });
    if (isSent) setAsked(null);
  };
  const close = (): void => {
    setAsked(null);
    if (problem) forget();
  };
  if (lacks.includes('campaigns')) return <Notice>{t('lacksCampaigns')}</Notice>;
  if (campaigns.length === 0)
    return <p className="leading-normal text-ink-2">{t('nothingPermitted', { user: actsAs })}</p>;
  return (
    <>
      {offered.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {offered.map((action) => (
            <Button key={action} size="small" onClick={() => setAsked(action)}>
              {t(`campaign.${action}.do`)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="leading-normal text-ink-2">{t('nothingNow')}</p>
      )}
      <p className="text-desk-label leading-normal text-ink-3">
        {t(isOwn ? 'asOwn' : 'as', { user: actsAs })}
      </p>
      {acted && <ActedNotice acted={acted} stateWords={stateWords} />}
      {asked !== null && asked !== 'reset-dispositions' && (
        <ConfirmDialog
          open
          onClose={close}
          title={t(`campaign.${asked}.title`, { campaign })}
          deed={t(`campaign.${asked}.do`)}
          danger={GRAVE.includes(asked)}
          busy={submission.busy}
          problem={problem}
          onConfirm={() => void act(asked)}
        >
          <p>{t(`campaign.${asked}.what`)}</p>
        </ConfirmDialog>
      )}
      {asked === 'reset-dispositions' && (
        <ResetDispositions
          campaign={campaign}
          dispositions={dispositions}
          submission={submission}
          onClose={close}
          onReset={(reset) => void act('reset-dispositions', reset)}
        />
      )}
    </>
  );
}
