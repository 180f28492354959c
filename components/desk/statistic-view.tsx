'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { isNarrowed, NO_FILTERS, type DeskAddress } from '#lib/domain/desk-address';
import { ownValue } from '#lib/domain/own-value';
import type { SavedView } from '#lib/domain/saved-view';
import type { ConnectionStatus } from '#lib/wire/frame';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { shownColumns, type ColumnLayout } from './column-layout.ts';
import { columnWidthPx } from './column-width.ts';
import { useCommands } from './commands/use-commands.ts';
import { DeskBanner } from './desk-banner.tsx';
import { DeskClock } from './desk-clock.tsx';
import { DeskHeader } from './desk-header.tsx';
import { DeskTable } from './desk-table.tsx';
import { DeskToolbar } from './desk-toolbar.tsx';
import { DownloadButton } from './download-button.tsx';
import { FilterButton } from './filter-button.tsx';
import { browserStore, writeKeptLayout } from './kept-layout.ts';
import { ListenedAgents } from './listening/listened-agents.tsx';
import { NoRows } from './no-rows.tsx';
import { NoTable } from './no-table.tsx';
import { openWindow } from './open-window.ts';
import { PauseButton } from './pause-button.tsx';
import { shownWords } from './shown-words.ts';
import { NOUN_OF } from './statistic-groups.ts';
import { tableCommands } from './table-commands.ts';
import type { GoDesk } from './use-desk-address.ts';
import { useLongestTexts } from './use-longest-texts.ts';
import { useStatisticRows } from './use-statistic-rows.ts';
import { useStill } from './use-still.ts';
import { ViewNotices } from './views/view-notices.tsx';
import { ViewsMenu } from './views/views-menu.tsx';
import styles from './desk.module.css';

interface StatisticViewProps {
  connectionId: string;
  connection: ConnectionStatus | undefined;
  address: DeskAddress;
  go: GoDesk;
  /** What the viewer may see, in words; null for everything. */
  sees: string | null;
  /** As they were when the page was made. */
  views: readonly SavedView[];
  /** Stands between the head and the toolbar. */
  children?: ReactNode;
}

/** One statistic type as a table. Mount it anew for another type: pause and order are of one type. */
export function StatisticView({
  connectionId,
  connection,
  address,
  go,
  sees,
  views,
  children,
}: StatisticViewProps) {
  const t = useTranslations('desk');
  const { type, row } = address;
  const card = useRef<HTMLElement>(null);
  const [find, setFind] = useState<HTMLInputElement | null>(null);
  const [csv, setCsv] = useState<HTMLButtonElement | null>(null);
  const [pause, setPause] = useState<HTMLButtonElement | null>(null);
  const [opened, setOpened] = useState<'filter' | 'columns' | null>(null);
  const still = useStill(card);
  const { result, held, table, order, limitsOf, states, alarms } = useStatisticRows(
    connectionId,
    address,
    still,
  );
  const longest = useLongestTexts(table);
  const { column: headOf } = useDomainWords();
  const { columns, widths } = address;
  const layout = useMemo<ColumnLayout>(() => ({ columns, widths }), [columns, widths]);
  const onLayout = (next: ColumnLayout): void => {
    writeKeptLayout(browserStore(), type, next);
    go(next);
  };
  const status = connection?.types.find((other) => other.type === type);
  const stale = result.ageState === 'stale';
  const heldAt = held.pausedAt ?? (stale ? result.asOf : null);
  const title = t(`tables.${type}.title`);
  const loaded = result.table !== null && result.ageState !== 'none' && status?.standing !== 'denied';
  const isPaused = held.pausedAt !== null;
  const narrowed = isNarrowed(address);
  const alarmsFirst = alarms === null ? null : address.alarmsFirst;
  useCommands(
    useMemo(
      () =>
        tableCommands({
          t,
          isPaused,
          alarmsFirst,
          narrowed,
          onFind: () => find?.focus(),
          onPause: () => pause?.click(),
          onCsv: () => csv?.click(),
          open: setOpened,
          onWindow: () => openWindow({ ...address, bare: 'table' }),
          go,
        }),
      [t, isPaused, alarmsFirst, narrowed, find, pause, csv, address, go],
    ),
  );

  return (
    <>
      <DeskHeader
        title={title}
        about={t(`tables.${type}.about`)}
        connection={connection}
        stale={stale}
        ages={{ measuredAt: result.measuredAt, receivedAt: result.receivedAt }}
      >
        <ViewsMenu address={address} go={go} first={views} title={title} />
        <PauseButton
          ref={setPause}
          paused={isPaused}
          waiting={held.waiting}
          onPause={held.pause}
          onResume={held.resume}
        />
        <ColumnChooser
          type={type}
          columns={table.columns}
          layout={layout}
          widthOf={(column) =>
            ownValue(widths, column.name) ??
            columnWidthPx(
              { ...column, name: headOf(column.name) },
              longest[table.columns.indexOf(column)] ?? 0,
            )
          }
          onLayout={onLayout}
          open={opened === 'columns'}
          onOpen={(open) => setOpened(open ? 'columns' : null)}
        />
        <DownloadButton
          ref={setCsv}
          type={type}
          disabled={!loaded}
          heldAt={heldAt}
          columns={table.columns}
          shown={shownColumns(type, table.columns, layout)}
          rows={order.rows}
        />
        {address.bare === null && (
          <button
            type="button"
            className={styles.button}
            aria-label={t('window.table')}
            title={t('window.table')}
            onClick={() => openWindow({ ...address, bare: 'table' })}
          >
            <ExternalLink size={16} aria-hidden />
          </button>
        )}
      </DeskHeader>
      {children}
      <DeskToolbar
        type={type}
        address={address}
        go={go}
        counts={states}
        alarms={alarms}
        stale={stale}
        findRef={setFind}
        shown={loaded ? shownWords(address, { shown: order.rows.length, all: table.rows.length }, t) : ''}
      >
        <FilterButton
          connection={connectionId}
          type={type}
          table={table}
          only={address.only}
          onOnly={(only) => go({ only })}
          open={opened === 'filter'}
          onOpen={(open) => setOpened(open ? 'filter' : null)}
        />
      </DeskToolbar>
      {loaded && (
        <ViewNotices connection={connectionId} address={address} table={table} go={go} first={views} />
      )}
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
        data-paused={isPaused || undefined}
      >
        {loaded ? (
          <DeskClock heldAt={heldAt}>
            <ListenedAgents connection={connectionId} isOfAgents={NOUN_OF[type] === 'agent'}>
              <DeskTable
                type={type}
                label={title}
                columns={table.columns}
                rows={order.rows}
                longest={longest}
                limitsOf={limitsOf}
                gone={order.gone}
                layout={layout}
                onLayout={onLayout}
                sort={address.sort}
                onSort={(sort) => go({ sort })}
                selected={row}
                onSelect={(key) =>
                  go({ row: key, trail: [] }, row === null || key === null ? 'push' : 'replace')
                }
              />
              {order.rows.length === 0 && (
                <NoRows
                  type={type}
                  all={table.rows.length}
                  sees={sees}
                  onShowAll={() => go({ filter: '', only: NO_FILTERS })}
                />
              )}
            </ListenedAgents>
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
