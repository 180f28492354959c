'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { StateBarPanel, StateBarsBy } from '#lib/domain/board';
import { groupsThereQuery } from '#lib/domain/groups-there';
import { onlyGroups } from '#lib/domain/state-groups';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { cutApart } from '#components/wall/cut-apart.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import { cutEvenly } from '#components/wall/paging.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { BarSegments } from './bar-segments.tsx';
import { layoutBar } from './layout-bar.ts';
import { GROUP_GAP_PX, GROUP_NAME_PX, layoutGroups, type GroupsLayout } from './layout-groups.ts';
import { type GroupBar, selectGroups } from './select-groups.ts';

/** Of the head's line: the padding of the tile and the gap behind the title. */
const HEAD_FRAME_PX = 72;
const HEAD_PX = 29;
/** Of a total, and the height of a bar below its name; both grow with the row. */
const TOTAL_FONT_PX = 36;
const BAR_ABOVE_PX = 46;

/** A bar for each group. Somebody may be in several, so the panel says that bars are not to be added up. */
export function GroupBars({ panel, by }: { panel: StateBarPanel; by: StateBarsBy }) {
  const t = useTranslations('panels');
  const result = useLiveQuery(panel.query);
  const { waiting, stale, asOfWords } = usePanelState(panel.query.connection, result);
  const turn = useTurn();
  const known = useLiveQuery(useMemo(() => groupsThereQuery(panel), [panel])).table;
  const there = useMemo(() => known && new Set(known.rows.map(({ key }) => key)), [known]);
  const bars = useMemo(
    () => (result.table ? selectGroups(result.table, onlyGroups(panel.query, by), there) : []),
    [result.table, panel.query, by, there],
  );
  const hasNoGroups = by === 'skill-group' && there?.size === 0;
  const names = useMemo(() => bars.map(({ name }) => name), [bars]);
  const layout = useMemo(
    () =>
      layoutGroups(panel.place, {
        names,
        most: Math.max(0, ...bars.map(({ agents }) => agents)),
      }),
    [panel.place, names, bars],
  );
  const page = cutEvenly(bars, {
    turn,
    pages: Math.max(1, Math.ceil(bars.length / layout.rows)),
  });
  const isEmpty = waiting || bars.length === 0;
  const headRoomPx = panel.place.width - HEAD_FRAME_PX - textEm(panel.title) * HEAD_PX;
  const isWide = textEm(t('stateBar.groups.overlap')) * HEAD_PX <= headRoomPx;
  const note = fitWords(
    [
      ...(page.pages > 1
        ? [
            t('stateBar.groups.page', {
              page: formatCount(page.page + 1, t),
              pages: formatCount(page.pages, t),
            }),
          ]
        : []),
      t(`stateBar.groups.${isWide ? 'overlap' : 'overlapShort'}`),
    ],
    { roomPx: headRoomPx, fontPx: HEAD_PX },
  );
  return (
    <Tile
      label={panel.title}
      stale={stale}
      className={`flex flex-col px-[24px] ${layout.hasHead ? 'pt-[14px] pb-[8px]' : ''}`}
    >
      {layout.hasHead ? (
        <PanelHead
          title={panel.title}
          insists={stale}
          note={stale ? asOfWords : waiting || bars.length < 2 ? '' : note}
        />
      ) : null}
      {waiting ? (
        <WaitingList query={panel.query} headline={t('stateBar.groups.waiting')} />
      ) : isEmpty ? (
        <PlainWords
          headline={t(hasNoGroups ? 'queueTable.noGroups.headline' : 'stateBar.none')}
          {...(layout.hasHead && {
            detail: t(hasNoGroups ? 'queueTable.noGroups.detail' : `stateBar.groups.none.${by}`),
          })}
        />
      ) : (
        <ul aria-label={t('stateBar.groups.overlap')}>
          {page.rows.map((bar) => (
            <GroupRow key={bar.name} bar={bar} layout={layout} names={names} />
          ))}
        </ul>
      )}
    </Tile>
  );
}

interface GroupRowProps {
  bar: GroupBar;
  layout: GroupsLayout;
  names: readonly string[];
}

function GroupRow({ bar, layout, names }: GroupRowProps) {
  const t = useTranslations('panels');
  const { isAbove, rowPx, namePx, totalPx, barPx, scale } = layout;
  const segments = layoutBar(bar.states, { barPx: Math.floor(barPx / scale), notePx: 0 }, t);
  const name = cutApart(bar.name, namePx / (GROUP_NAME_PX * scale), names);
  return (
    <li
      className={`flex items-center leading-none whitespace-nowrap ${isAbove ? 'flex-wrap content-center justify-between' : ''}`}
      style={{ height: rowPx, columnGap: GROUP_GAP_PX, rowGap: 4, fontSize: GROUP_NAME_PX * scale }}
    >
      <span className="overflow-hidden py-1 text-ink" style={{ width: namePx }}>
        {name === bar.name ? (
          name
        ) : (
          <>
            <span aria-hidden="true">{name}</span>
            <span className="sr-only">{bar.name}</span>
          </>
        )}
      </span>
      <span
        className="text-right font-value tracking-value"
        style={{ width: totalPx, fontSize: TOTAL_FONT_PX * scale }}
      >
        {formatCount(bar.isMissing ? null : bar.agents, t)}
        <span className="sr-only"> {t('stateBar.groups.signedIn')}</span>
      </span>
      <div
        className="flex items-stretch gap-[4px] overflow-hidden rounded-[6px]"
        style={{ width: barPx, height: isAbove ? BAR_ABOVE_PX * scale : rowPx - 8 }}
      >
        {segments.length === 0 ? (
          <span className="self-center text-ink-2">
            {t(bar.isMissing ? 'queueTable.missing' : 'stateBar.none')}
          </span>
        ) : (
          <BarSegments segments={segments} scale={scale} />
        )}
      </div>
    </li>
  );
}
