'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { trendOf } from '#lib/domain/board-trends';
import type { LiveQuery } from '#lib/domain/live-query';
import type { PocketConnection, PocketRights } from '#lib/domain/pocket/pocket-plan';
import type { LiveResult } from '#components/live/live-result.ts';
import { useConnections } from '#components/live/use-connections.ts';
import { useLiveQueries } from '#components/live/use-live-queries.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { isUpToDate } from '#components/wall/figure/trend-points.ts';
import { selectAgents } from '../troubles/select-agents.ts';
import { selectDisplays } from '../troubles/select-displays.ts';
import { selectQueues } from '../troubles/select-queues.ts';
import { selectQuota } from '../troubles/select-quota.ts';
import { selectSources } from '../troubles/select-sources.ts';
import { orderTroubles, type Trouble } from '../troubles/trouble.ts';
import { useNoted } from '../troubles/use-noted.ts';
import type { AskedDisplays } from '../walls/use-displays.ts';
import { NumberTile } from './number-tile.tsx';
import { selectNumber, type PocketNumber } from './select-number.ts';
import { WhatIsWrong } from './what-is-wrong.tsx';
import styles from '../pocket.module.css';

interface NowViewProps {
  connection: PocketConnection;
  may: PocketRights;
  /** Null for who may not know. */
  displays: AskedDisplays | null;
}

/** The first view: what is wrong, then the key numbers. Asks for nothing that does not stand here. */
export function NowView({ connection, may, displays }: NowViewProps) {
  const t = useTranslations('pocket');
  const now = useServerNow();
  const isLive = useStream().kind === 'live';
  const connections = useConnections();
  const { queues, agents, numbers } = useNow(connection, { now, areNamed: may.agents });
  const ofNumbers = numbers.flatMap(({ view }) => view?.trouble ?? []);
  const known: readonly Trouble[] = [
    ...(queues.troubles ?? []),
    ...(agents.troubles ?? []),
    // What single queues say is not said again of all of them.
    ...ofNumbers.filter(({ id }) => !OF_QUEUES.includes(id) || (queues.troubles ?? []).length === 0),
    ...(isLive ? selectSources(connections, now) : []),
    ...(isLive && may.quota ? selectQuota(connections) : []),
    ...selectDisplays(displays?.list ?? []),
  ];
  const troubles = orderTroubles(useNoted(known, now));
  const toCome = [
    ...(queues.troubles === null ? [t('now.parts.queues')] : []),
    ...(agents.troubles === null ? [t('now.parts.agents')] : []),
    ...(numbers.some(({ view }) => view === null) ? [t('now.parts.numbers')] : []),
    ...(isLive && displays !== null && displays.list === null ? [t('now.parts.walls')] : []),
  ];
  const isStale = [queues, agents, ...numbers].some(({ frozenAt }) => frozenAt !== null);
  return (
    <>
      <WhatIsWrong
        troubles={troubles}
        toCome={toCome}
        isStale={isStale}
        hasWalls={may.walls}
        now={now}
        zone={connection.zone}
      />
      <section aria-label={t('now.numbers')}>
        <ul className={styles.numbers}>
          {numbers.map(({ id, view, result, frozenAt }) => (
            <NumberTile
              key={id}
              id={id}
              view={view}
              result={result}
              frozenAt={frozenAt}
              connection={connection}
              now={now}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

/** Key numbers of all queues together. */
const OF_QUEUES = ['calls-waiting', 'longest-wait'];

interface Part {
  /** Null before the first data. */
  troubles: readonly Trouble[] | null;
  /** The moment it stands at; null while it is live. */
  frozenAt: number | null;
}

interface ReadNumber {
  id: string;
  view: PocketNumber | null;
  result: LiveResult;
  frozenAt: number | null;
}

/** All that the view reads, judged at `now` or at the moment it stands at. */
function useNow(
  { queues, agents, numbers, limits }: PocketConnection,
  { now, areNamed }: { now: number; areNamed: boolean },
): { queues: Part; agents: Part; numbers: readonly ReadNumber[] } {
  const common = useTranslations('common');
  const readState = useReadState();
  const trends = useMemo(() => numbers.map((number) => trendOf(number)), [numbers]);
  const queries = useMemo(
    (): readonly LiveQuery[] => [
      queues,
      ...(agents ? [agents] : []),
      ...numbers.map(({ query }) => query),
      ...trends.flatMap((trend) => trend ?? []),
    ],
    [queues, agents, numbers, trends],
  );
  const results = useLiveQueries(queries);
  const resultOf = (query: LiveQuery | null): LiveResult | null =>
    query === null ? null : (results[queries.indexOf(query)] ?? null);
  const ofQueues = standOf(resultOf(queues));
  const ofAgents = standOf(resultOf(agents));
  return {
    queues: {
      frozenAt: ofQueues.frozenAt,
      troubles:
        ofQueues.table &&
        selectQueues({
          table: ofQueues.table,
          limits: limits.queues,
          at: ofQueues.frozenAt ?? now,
          frozenAt: ofQueues.frozenAt,
        }),
    },
    agents: {
      frozenAt: ofAgents.frozenAt,
      troubles:
        agents === null
          ? []
          : ofAgents.table &&
            selectAgents({
              table: ofAgents.table,
              limits: limits.agents,
              readState,
              areNamed,
              at: ofAgents.frozenAt ?? now,
              frozenAt: ofAgents.frozenAt,
            }),
    },
    numbers: numbers.flatMap((panel, place) => {
      const result = resultOf(panel.query);
      if (!result) return [];
      const { table, frozenAt } = standOf(result);
      const recorded = resultOf(trends[place] ?? null)?.table ?? null;
      const { measuredAt } = result;
      const isCurrent = recorded !== null && measuredAt !== null && isUpToDate(recorded, measuredAt);
      const view =
        table &&
        selectNumber(
          { panel, table, trend: isCurrent ? recorded : null, at: frozenAt ?? now, frozenAt },
          common,
        );
      return [{ id: panel.id, view, result, frozenAt }];
    }),
  };
}

function standOf(result: LiveResult | null): { table: LiveResult['table']; frozenAt: number | null } {
  if (result === null || result.ageState === 'none') return { table: null, frozenAt: null };
  return { table: result.table, frozenAt: result.ageState === 'stale' ? result.asOf : null };
}
