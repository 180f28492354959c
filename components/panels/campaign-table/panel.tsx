'use client';

import { memo, useMemo } from 'react';
import { useTranslations } from 'next-intl';
import type { CampaignState } from '#lib/domain/campaign-state';
import type { CampaignTablePanel } from '#lib/domain/board';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph, type GlyphName } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { cutApart } from '#components/wall/cut-apart.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import { cutEvenly } from '#components/wall/paging.ts';
import { useConnection } from '#components/wall/use-connection.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { windowWords } from '#components/wall/window-words.ts';
import { campaignLine } from './campaign-line.ts';
import { CELL_PADDING_PX, layoutCampaigns } from './layout-campaigns.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Outcome } from './outcomes.ts';
import { selectCampaigns, type CampaignCell } from './select.ts';
import { useOutcomes } from './use-outcomes.ts';

const NAME_PX = 29.5;
const PIN_PX = 34;
/** Below it there is no room for how calls ended. */
const LEAST_WITH_OUTCOMES_PX = 112;

const GLYPHS: Readonly<Record<CampaignState, GlyphName>> = {
  running: 'running',
  starting: 'changing',
  stopping: 'changing',
  resetting: 'resetting',
  'not-running': 'stopped',
  unknown: 'unknown',
};

/** Of the head's line: the padding of the tile and the gap behind the title. */
const HEAD_FRAME_PX = 72;
const HEAD_PX = 29;

export function CampaignTable({ panel }: { panel: CampaignTablePanel }) {
  const t = useTranslations('panels');
  const states = useLiveQuery(panel.query);
  const inbound = useLiveQuery(panel.inbound);
  const outbound = useLiveQuery(panel.outbound);
  const { waiting, stale, asOfWords } = usePanelState(panel.query.connection, states, inbound, outbound);
  const window = windowWords(useConnection(panel.query.connection)?.range, t);
  const turn = useTurn();
  const view = useMemo(
    () =>
      states.table
        ? selectCampaigns(
            {
              states: states.table,
              inbound: inbound.table,
              outbound: outbound.table,
              only: panel.only,
              pinned: panel.pinned,
            },
            t,
          )
        : null,
    [panel, states.table, inbound.table, outbound.table, t],
  );
  const cells = view?.cells ?? [];
  const names = useMemo(() => view?.cells.map(({ key }) => key) ?? [], [view]);
  const outcomes = useOutcomes(panel);
  const { columns, lines, widthPx, heightPx } = layoutCampaigns(
    cells.length,
    panel.place,
    panel.dispositions,
  );
  const hasOutcomes = heightPx >= LEAST_WITH_OUTCOMES_PX;
  const { rows, page, pages } = cutEvenly(cells, {
    turn,
    pages: Math.max(1, Math.ceil(cells.length / (columns * lines))),
  });
  const running = t('campaignTable.running', {
    running: formatCount(view?.running ?? 0, t),
    all: formatCount(cells.length, t),
  });
  const where = t('campaignTable.page', { page: formatCount(page + 1, t), pages: formatCount(pages, t) });
  const note = fitWords(pages > 1 ? [running, where] : [running], {
    roomPx: panel.place.width - HEAD_FRAME_PX - textEm(panel.title) * HEAD_PX,
    fontPx: HEAD_PX,
  });
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[24px] pt-[10px] pb-[14px]">
      {waiting ? (
        <WaitingList query={panel.query} headline={t('campaignTable.waiting')} />
      ) : cells.length === 0 ? (
        <PlainWords headline={t('campaignTable.none')} {...(stale && { detail: asOfWords })} />
      ) : (
        <>
          <PanelHead title={panel.title} insists={stale} note={stale ? asOfWords : note} />
          <ul
            className="mt-[4px] grid min-h-0 flex-1 gap-[8px]"
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              gridTemplateRows: `repeat(${lines}, ${heightPx}px)`,
            }}
          >
            {rows.map((cell) => (
              <Cell
                key={cell.key}
                cell={cell}
                window={window}
                widthPx={widthPx}
                names={names}
                outcomes={hasOutcomes ? outcomes.get(cell.key) : undefined}
              />
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

interface CellProps {
  cell: CampaignCell;
  window: string | null;
  widthPx: number;
  names: readonly string[];
  outcomes: readonly Outcome[] | undefined;
}

const Cell = memo(function Cell({ cell, window, widthPx, names, outcomes }: CellProps) {
  const t = useTranslations('panels');
  const running = cell.state === 'running';
  const roomPx = widthPx - 2 * CELL_PADDING_PX;
  const { doing, figure } = campaignLine(cell, { window, roomPx }, t);
  return (
    <li className="relative flex min-w-0 flex-col justify-center overflow-hidden rounded-[10px] bg-panel-2 px-[14px] whitespace-nowrap">
      <span
        className={`flex items-center justify-between text-[29px] leading-[31px] font-label ${running ? '' : 'text-ink-2'}`}
      >
        <span className="-my-[4px] truncate py-[4px]">
          {cutApart(cell.key, (roomPx - (cell.isPinned ? PIN_PX : 0)) / NAME_PX, names)}
        </span>
        {cell.isPinned ? (
          <>
            <Glyph name="pinned" px={26} className="text-ink-2" />
            <span className="sr-only">{t('campaignTable.pinned')}</span>
          </>
        ) : null}
      </span>
      <span className="flex h-[36px] items-center gap-[8px] leading-[36px] text-ink-2">
        <Glyph name={GLYPHS[cell.state]} px={26} />
        {doing === null ? null : <span className="-my-[4px] truncate py-[4px] text-[29px]">{doing}</span>}
        {figure === null ? null : (
          <span key={figure.text} className="ml-auto flex animate-changed items-baseline gap-[8px]">
            <span className="text-[36px] font-value text-ink">{figure.text}</span>
            <span className="text-[29px]">{figure.words}</span>
          </span>
        )}
      </span>
      {outcomes === undefined ? null : (
        <span className="h-[36px] truncate text-[29px] leading-[36px] text-ink-2">
          {outcomeWords(outcomes, roomPx, t)}
        </span>
      )}
      {cell.progress === null ? null : (
        <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-[5px] bg-line">
          <span className="block h-full bg-ink-2" style={{ width: `${cell.progress * 100}%` }} />
        </span>
      )}
    </li>
  );
});
