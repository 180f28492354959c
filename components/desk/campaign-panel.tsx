'use client';

import { useMemo } from 'react';
import { CampaignActions } from '#components/acting/campaign-actions.tsx';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { rowQuery } from './row-query.ts';
import { useStateWords } from './use-state-words.ts';

interface CampaignPanelProps {
  connection: string;
  campaign: string;
  /** IANA zone whose clock the reader goes by. */
  zone: string;
}

/** What can be done to the selected campaign, as its state is now. */
export function CampaignPanel({ connection, campaign, zone }: CampaignPanelProps) {
  const stateWords = useStateWords();
  const query = useMemo(() => rowQuery(connection, 'CampaignState', campaign), [connection, campaign]);
  const { table } = useLiveQuery(query);
  // Of a campaign's tables only its own kind's has it, and the state's does not say the kind.
  const inboundQuery = useMemo(
    () => rowQuery(connection, 'InboundCampaignStatistics', campaign),
    [connection, campaign],
  );
  const isInbound = useLiveQuery(inboundQuery).table?.rows.length === 1;
  const row = table?.rows[0];
  const state = row?.cells[table?.columns.findIndex(({ name }) => name === 'State') ?? -1];
  return (
    <CampaignActions
      connection={connection}
      campaign={campaign}
      state={typeof state === 'string' ? state : null}
      isInbound={isInbound}
      stateWords={stateWords}
      zone={zone}
    />
  );
}
