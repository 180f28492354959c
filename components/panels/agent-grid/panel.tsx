'use client';

import { memo, useMemo, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { AgentGridPanel } from '#lib/domain/agent-panels';
import type { AgentNames } from '#lib/domain/board-document';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { Glyph } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { STATE_INKS } from '#components/ui/state-inks.ts';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { useElapsedMs } from '#components/wall/elapsed.tsx';
import { fitName } from '#components/wall/fit-name.ts';
import { elsewhereWords } from '#components/wall/elsewhere-words.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import { cutEvenly } from '#components/wall/paging.ts';
import { isAlarmed } from '#components/wall/row-order.ts';
import { useAgentNames } from '#components/wall/use-agent-names.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { fitDoing, fitTime } from './fit-doing.ts';
import { gridWords } from './grid-words.ts';
import { layoutGrid } from './layout-grid.ts';
import { agentCrossings, selectAgents, type AgentCell } from './select.ts';

/** What a cell needs besides a name of `NAME_PX`, and besides what the agent does with the time in it. */
const FRAME_PX = { name: 68, doing: 28 };
/** Of a mark behind the name. */
const MARK_PX = 34;
const NAME_PX = 29;
const HEAD_FRAME_PX = 72;

const CELL_TONES = {
  ok: { box: 'bg-panel-2', quiet: 'text-ink-2', time: 'text-ink' },
  warn: {
    box: 'bg-warn-bg outline-3 -outline-offset-3 outline-warn-line',
    quiet: 'text-warn-ink',
    time: 'text-warn',
  },
  critical: { box: 'bg-crit-bg text-crit-wall-ink', quiet: '', time: '' },
} as const;

export function AgentGrid({ panel, names }: { panel: AgentGridPanel; names: AgentNames }) {
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const result = useLiveQuery(panel.query);
  const { table } = result;
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, result);
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const readState = useReadState();
  const crossings = useMemo(
    () => (table ? agentCrossings(table, panel.limits, readState) : []),
    [panel, table, readState],
  );
  const nameOf = useAgentNames(names);
  const cells = useMemo(
    () => (table ? selectAgents(table, panel, { nameOf, readState, at: judgedAt, t }) : []),
    [panel, table, nameOf, readState, judgedAt, t],
  );
  const { columns, lines, pages, widthPx, gapPx } = layoutGrid(cells.length, panel.place);
  const { rows, page, alarmsElsewhere } = cutEvenly(cells, { turn, pages, isAlarmed });
  const where =
    pages > 1 ? [t('agentGrid.page', { page: formatCount(page + 1, t), pages: formatCount(pages, t) })] : [];
  const { counted, nobody } = gridWords({ states: panel.states, agents: cells.length }, t);
  const unlikely = cells.filter(({ suspect }) => suspect).length;
  const suspects = unlikely > 0 ? [common('suspect.count', { count: formatCount(unlikely, t) })] : [];
  const note = fitWords(
    [counted, ...where, ...elsewhereWords(alarmsElsewhere, common), ...suspects, t('agentGrid.order')],
    {
      roomPx: panel.place.width - HEAD_FRAME_PX - textEm(panel.title) * NAME_PX,
      fontPx: NAME_PX,
    },
  );
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[20px] pt-[12px] pb-[20px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead
        title={panel.title}
        insists={stale}
        note={stale ? asOfWords : waiting || cells.length === 0 ? '' : note}
      />
      {waiting ? (
        <WaitingList query={panel.query} headline={t('agentGrid.waiting')} />
      ) : cells.length === 0 ? (
        <PlainWords {...nobody} />
      ) : (
        <ul
          className="mt-[6px] grid min-h-0 flex-1 gap-x-[8px]"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${lines}, minmax(0, 1fr))`,
            rowGap: gapPx,
          }}
        >
          {rows.map((cell) => (
            <Cell key={cell.key} cell={cell} widthPx={widthPx} frozenAt={frozenAt} />
          ))}
        </ul>
      )}
    </Tile>
  );
}

interface CellProps {
  cell: AgentCell;
  widthPx: number;
  frozenAt: number | null;
}

const Cell = memo(function Cell({ cell, widthPx, frozenAt }: CellProps) {
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const { state, severity, isPinned, suspect } = cell;
  const marksPx = MARK_PX * (Number(isPinned) + Number(suspect !== null));
  const ink = severity === 'critical' ? '' : STATE_INKS[state].ink;
  return (
    <li
      data-severity={severity}
      className={`relative flex min-h-0 min-w-0 flex-col justify-center overflow-hidden rounded-[10px] pr-[10px] pl-[18px] whitespace-nowrap ${CELL_TONES[severity].box}`}
    >
      {severity === 'critical' ? null : (
        <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-[8px] ${STATE_INKS[state].bar}`} />
      )}
      <span className="flex items-center gap-[8px] text-[29px] leading-[30px] font-label">
        <Glyph name={severity === 'ok' ? state : severity} px={28} className={ink} />
        <span className="-my-[6px] truncate py-[6px]">
          {fitName(cell.name, (widthPx - FRAME_PX.name - marksPx) / NAME_PX)}
        </span>
        {suspect ? (
          <>
            <Glyph name="suspect" px={26} className="ml-auto" />
            <span className="sr-only">{common('suspect.word')}</span>
          </>
        ) : null}
        {isPinned ? (
          <>
            <Glyph
              name="pinned"
              px={26}
              className={`${suspect ? '' : 'ml-auto'} ${CELL_TONES[severity].quiet}`}
            />
            <span className="sr-only">{t('agentGrid.pinned')}</span>
          </>
        ) : null}
      </span>
      <Doing cell={cell} roomPx={widthPx - FRAME_PX.doing} frozenAt={frozenAt} />
    </li>
  );
});

function Doing({
  cell: { doing, time, severity, suspect },
  roomPx,
  frozenAt,
}: Omit<CellProps, 'widthPx'> & { roomPx: number }) {
  const tone = CELL_TONES[severity];
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const elapsedMs = useElapsedMs(time, frozenAt);
  const remark = suspect ? common('suspect.word') : null;
  const shorter = doing === t('agents.states.call') ? t('agents.shortCall') : null;
  const words = fitDoing({ doing, remark, shorter }, elapsedMs, roomPx);
  return (
    <span className="flex items-baseline justify-between gap-[8px] leading-[33px]">
      <span
        key={doing}
        className={`-my-[4px] animate-changed truncate py-[4px] text-[29px] proportional-nums ${tone.quiet}`}
      >
        {words}
      </span>
      <span className={`text-[36px] font-value tracking-value ${tone.time}`}>
        {fitTime(words, elapsedMs, roomPx)}
      </span>
    </span>
  );
}
