'use client';

import { useMemo, useRef } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { formatCount } from '#lib/format/count';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { ConnectionStatus } from '#lib/wire/frame';
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
import { STATISTIC_NAMES, countOf } from './statistic-names.ts';
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
  const names = STATISTIC_NAMES[type];
  const loaded = result.table !== null && result.ageState !== 'none' && status?.standing !== 'denied';

  return (
    <>
      <DeskHeader
        title={names.title}
        about={names.about}
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
        many={names.many}
        filter={address.filter}
        onFilter={(filter) => go({ filter })}
        counts={counts}
        stale={stale}
        states={address.states}
        onStates={(states) => go({ states })}
        shown={loaded ? shownWords(address, order.rows.length, table.rows.length) : ''}
      />
      <DeskBanner
        zone={connection?.zone ?? 'UTC'}
        trouble={connection?.state === 'error' ? connection.reason : null}
        stale={stale && result.asOf !== null ? { asOf: result.asOf, reason: result.reason } : null}
        paused={held.pausedAt === null ? null : { at: held.pausedAt, waiting: held.waiting }}
      />
      <section
        ref={card}
        aria-label={names.title}
        className={`${styles.card} ${stale ? 'stale' : ''}`}
        data-paused={held.pausedAt !== null || undefined}
      >
        {loaded ? (
          <DeskClock heldAt={heldAt}>
            <DeskTable
              type={type}
              label={names.title}
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
              <DeskNotice mark={null} title={`No ${names.many}`}>
                <NoneWords many={names.many} sees={sees} />
              </DeskNotice>
            )}
            {table.rows.length > 0 && order.rows.length === 0 && (
              <DeskNotice mark={null} title="Nothing fits">
                <p>None of {countOf(type, table.rows.length)} fits the filter.</p>
                <button
                  type="button"
                  className={styles.button}
                  onClick={() => go({ filter: '', states: [] })}
                >
                  Show all
                </button>
              </DeskNotice>
            )}
          </DeskClock>
        ) : (
          <NoTable status={status} />
        )}
        {order.moved > 0 && (
          <button type="button" className={styles.moved} onClick={order.sortAgain}>
            {formatCount(order.moved)} moved · <u>re-sort</u>
          </button>
        )}
      </section>
    </>
  );
}

/** Why a table is empty: there are none, or none that may be seen, which is never said to be the same. */
function NoneWords({ many, sees }: { many: string; sees: string | null }) {
  if (sees === null) return <p>The domain has none of these just now.</p>;
  return (
    <>
      <p>
        None of the {many} is among what you see: {sees}.
      </p>
      <p>An administrator can let you see others; they then appear by themselves.</p>
    </>
  );
}

function shownWords(address: DeskAddress, shown: number, all: number): string {
  if (address.filter === '' && address.states.length === 0) return countOf(address.type, all);
  return `${formatCount(shown)} of ${countOf(address.type, all)}`;
}
