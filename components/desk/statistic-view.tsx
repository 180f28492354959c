'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';
import { ColumnChooser } from './column-chooser.tsx';
import type { DeskAddress } from './desk-address.ts';
import { DeskBanner } from './desk-banner.tsx';
import { DeskClock } from './desk-clock.tsx';
import { DeskHeader } from './desk-header.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { DeskTable } from './desk-table.tsx';
import { DeskToolbar } from './desk-toolbar.tsx';
import { DownloadButton } from './download-button.tsx';
import { countStates } from './filter-rows.ts';
import { NoTable } from './no-table.tsx';
import { PauseButton } from './pause-button.tsx';
import { NOUN_OF } from './statistic-groups.ts';
import type { GoDesk } from './use-desk-address.ts';
import { useHeldTable } from './use-held-table.ts';
import { useHiddenColumns } from './use-hidden-columns.ts';
import { useRowOrder } from './use-row-order.ts';
import { useStill } from './use-still.ts';
import styles from './desk.module.css';

interface StatisticViewProps {
  connectionId: string;
  connection: ConnectionStatus | undefined;
  address: DeskAddress;
  go: GoDesk;
  /** What the viewer may see, in words; null for everything. */
  sees: string | null;
}

const NO_TABLE: ResultTable = { version: 0, columns: [], rows: [] };

/** One statistic type as a table. Mount it anew for another type: pause, order and columns are of one type. */
export function StatisticView({ connectionId, connection, address, go, sees }: StatisticViewProps) {
  const t = useTranslations('desk');
  const { type, row } = address;
  const query = useMemo<RowsQuery>(
    () => ({ kind: 'rows', connection: connectionId, type, columns: '*' }),
    [connectionId, type],
  );
  const result = useLiveQuery(query);
  const held = useHeldTable(result.table);
  const [hidden, setHidden] = useHiddenColumns(type);
  const card = useRef<HTMLElement>(null);
  const still = useStill(card);
  const table = held.table ?? NO_TABLE;
  const order = useRowOrder(table, address, {
    still,
    now: held.pausedAt ?? result.receivedAt ?? 0,
  });
  const counts = useMemo(() => countStates(table.columns, table.rows), [table]);
  const status = connection?.types.find((other) => other.type === type);
  const stale = result.ageState === 'stale';
  const heldAt = held.pausedAt ?? (stale ? result.asOf : null);
  const title = t(`tables.${type}.title`);
  const loaded = result.table !== null && result.ageState !== 'none' && status?.standing !== 'denied';

  return (
    <>
      <DeskHeader
        title={title}
        about={t(`tables.${type}.about`)}
        connection={connection}
        stale={stale}
        ages={{ measuredAt: result.measuredAt, receivedAt: result.receivedAt }}
      >
        <PauseButton
          paused={held.pausedAt !== null}
          waiting={held.waiting}
          onPause={held.pause}
          onResume={held.resume}
        />
        <ColumnChooser type={type} columns={table.columns} hidden={hidden} onHide={setHidden} />
        <DownloadButton connection={connectionId} type={type} />
      </DeskHeader>
      <DeskToolbar
        type={type}
        filter={address.filter}
        onFilter={(filter) => go({ filter })}
        counts={counts}
        stale={stale}
        states={address.states}
        onStates={(states) => go({ states })}
        shown={loaded ? shownWords(address, { shown: order.rows.length, all: table.rows.length }, t) : ''}
      />
      <DeskBanner
        zone={connection?.zone ?? 'UTC'}
        trouble={connection?.state === 'error' ? connection.reason : null}
        stale={stale && result.asOf !== null ? { asOf: result.asOf, reason: result.reason } : null}
        paused={held.pausedAt === null ? null : { at: held.pausedAt, waiting: held.waiting }}
      />
      <section
        ref={card}
        aria-label={title}
        className={`${styles.card} ${stale ? 'stale' : ''}`}
        data-paused={held.pausedAt !== null || undefined}
      >
        {loaded ? (
          <DeskClock heldAt={heldAt}>
            <DeskTable
              type={type}
              label={title}
              columns={table.columns}
              rows={order.rows}
              gone={order.gone}
              hidden={hidden}
              sort={address.sort}
              onSort={(sort) => go({ sort })}
              selected={row}
              onSelect={(key) => go({ row: key })}
            />
            {table.rows.length === 0 && (
              <DeskNotice mark={null} title={t(`nouns.${NOUN_OF[type]}.none`)}>
                <NoneWords type={type} sees={sees} />
              </DeskNotice>
            )}
            {table.rows.length > 0 && order.rows.length === 0 && (
              <DeskNotice mark={null} title={t('rows.noneFits')}>
                <p>{t(`nouns.${NOUN_OF[type]}.noneFits`, { count: table.rows.length })}</p>
                <button
                  type="button"
                  className={styles.button}
                  onClick={() => go({ filter: '', states: [] })}
                >
                  {t('rows.showAll')}
                </button>
              </DeskNotice>
            )}
          </DeskClock>
        ) : (
          <NoTable status={status} />
        )}
        {order.moved > 0 && (
          <button type="button" className={styles.moved} onClick={order.sortAgain}>
            {t.rich('rows.moved', { count: order.moved, u: (chunks) => <u>{chunks}</u> })}
          </button>
        )}
      </section>
    </>
  );
}

/** Why a table is empty: there are none, or none that may be seen, which is never said to be the same. */
function NoneWords({ type, sees }: { type: StatisticType; sees: string | null }) {
  const t = useTranslations('desk');
  if (sees === null) return <p>{t('rows.none')}</p>;
  return (
    <>
      <p>{t(`nouns.${NOUN_OF[type]}.noneSeen`, { sees })}</p>
      <p>{t('rows.others')}</p>
    </>
  );
}

function shownWords(
  { type, filter, states }: DeskAddress,
  { shown, all }: { shown: number; all: number },
  t: Words<'desk'>,
): string {
  const noun = NOUN_OF[type];
  if (filter === '' && states.length === 0) return t(`nouns.${noun}.count`, { count: all });
  return t(`nouns.${noun}.shownOf`, { shown, count: all });
}
