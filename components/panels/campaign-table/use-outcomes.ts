'use client';

import { useMemo } from 'react';
import type { CampaignTablePanel } from '#lib/domain/board';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';

/** How the calls of each campaign ended, where the panel asks for it. */
export function useOutcomes({ outcomes = [] }: CampaignTablePanel): ReadonlyMap<string, readonly Outcome[]> {
  const [first = null, second = null, third = null] = outcomes;
  const { table: one } = useLiveQuery(first);
  const { table: two } = useLiveQuery(second);
  const { table: three } = useLiveQuery(third);
  return useMemo(() => outcomesOf([one, two, three]), [one, two, three]);
}
