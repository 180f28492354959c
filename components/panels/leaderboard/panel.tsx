'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import type { LeaderboardPanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { fitName } from '#components/wall/fit-name.ts';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { fitWords } from '#components/wall/fit-words.ts';
import { useAgentNames } from '#components/wall/use-agent-names.ts';
import { useConnection } from '#components/wall/use-connection.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { windowWords } from '#components/wall/window-words.ts';
import { layoutLeaders } from './layout-leaders.ts';
import { selectLeaders, type Leader } from './select.ts';

const NAME_PX = 32;
const WORDS_PX = 29;
const FIGURE_PX = 36;
/** The rank and the air at both ends; and between two of rank, name, volume and figure. */
const FRAME_PX = 50 + 28;
const GAP_PX = 20;
/** Of the sign that a figure is hardly true. */
const FLAG_PX = 26;

export function Leaderboard({ panel, names }: { panel: LeaderboardPanel; names: AgentNames }) {
  const t = useTranslations('panels.leaderboard');
  const panels = useTranslations('panels');
  const result = useLiveQuery(panel.query);
  const { table } = result;
  const { connection } = panel.query;
  const { waiting, stale, asOfWords } = usePanelState(connection, result);
  const window = windowWords(useConnection(connection)?.range, panels);
  const nameOf = useAgentNames(names);
  const layout = layoutLeaders(panel.place);
  const common = useTranslations('common');
  const most = layout.columns * layout.lines;
  const view = useMemo(
    () => (table ? selectLeaders(table, panel, { nameOf, most, t: panels }) : null),
    [panel, table, nameOf, most, panels],
  );
  const unlikely = view?.leaders.filter(({ isSuspect }) => isSuspect).length ?? 0;
  const { words } = panel.volume;
  const least = { least: formatCount(panel.volume.least, panels), words };
  const parts = [
    t('from', least),
    ...(window === null ? [] : [window]),
    ...(unlikely > 0 ? [common('suspect.count', { count: formatCount(unlikely, panels) })] : []),
    ...(view && view.tiedBeyond > 0 ? [t('tied', { count: formatCount(view.tiedBeyond, panels) })] : []),
  ];
  const roomPx = panel.place.width - 80 - textEm(panel.title) * WORDS_PX;
  const note = fitWords(parts, { roomPx, fontPx: WORDS_PX });
  const isEmpty = !view || view.leaders.length === 0;
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[24px] pt-[14px] pb-[14px]">
      <PanelHead
        title={panel.title}
        insists={stale}
        note={stale ? asOfWords : waiting || isEmpty ? '' : note}
      />
      {waiting ? (
        <WaitingList query={panel.query} headline={t('waiting')} />
      ) : isEmpty ? (
        <PlainWords headline={t('none.headline')} detail={t('none.detail', least)} />
      ) : (
        <Leaders leaders={view.leaders} layout={layout} words={words} />
      )}
    </Tile>
  );
}

interface LeadersProps {
  leaders: readonly Leader[];
  layout: ReturnType<typeof layoutLeaders>;
  words: string;
}

function Leaders({ leaders, layout: { columns, lines, widthPx }, words }: LeadersProps) {
  return (
    <ol
      className="mt-[8px] grid min-h-0 flex-1 grid-flow-col gap-x-[32px] gap-y-[4px]"
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${lines}, minmax(0, 1fr))`,
      }}
    >
      {leaders.map((leader) => (
        <Line key={leader.key} leader={leader} words={words} widthPx={widthPx} />
      ))}
    </ol>
  );
}

const Line = memo(function Line({
  leader: { rank, isTied, name, figure, share, volume, isSuspect },
  words,
  widthPx,
}: {
  leader: Leader;
  words: string;
  widthPx: number;
}) {
  const t = useTranslations('panels.leaderboard');
  const panels = useTranslations('panels');
  const common = useTranslations('common');
  const behind = volume === null ? '' : t('volume', { count: volume, words });
  const gaps = behind === '' ? 2 : 3;
  const flagPx = isSuspect ? FLAG_PX + GAP_PX : 0;
  const takenPx =
    FRAME_PX + flagPx + gaps * GAP_PX + textEm(behind) * WORDS_PX + emWidthOf(figure) * FIGURE_PX;
  return (
    <li className="relative flex min-h-0 items-center gap-[20px] overflow-hidden rounded-[10px] px-[14px] leading-none whitespace-nowrap">
      {share === null ? null : (
        <span
          aria-hidden="true"
          className="absolute inset-y-0 left-0 rounded-[10px] bg-panel-2"
          style={{ width: `${share * 100}%` }}
        />
      )}
      <span className="relative w-[50px] text-right text-[29px] text-ink-2">
        {isTied ? t('tiedRank', { rank: formatCount(rank, panels) }) : formatCount(rank, panels)}
      </span>
      <span className="relative min-w-0 flex-1 truncate py-1 text-[32px] font-label">
        {fitName(name, (widthPx - takenPx) / NAME_PX)}
      </span>
      {behind === '' ? null : <span className="relative text-[29px] text-ink-2">{behind}</span>}
      {isSuspect ? (
        <span className="relative">
          <Glyph name="suspect" px={FLAG_PX} />
          <span className="sr-only">{common('suspect.word')}</span>
        </span>
      ) : null}
      <span key={figure} className="relative animate-changed text-[36px] font-value tracking-value">
        {figure}
      </span>
    </li>
  );
});
