'use client';

import { useTranslations } from 'next-intl';
import type { HealthPanel } from '#lib/domain/board';
import { formatClockTime } from '#lib/format/clock-time';
import { formatCount } from '#lib/format/count';
import type { ConnectionStatus } from '#lib/wire/frame';
import { useConnections } from '#components/live/use-connections.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { cutPage } from '#components/wall/paging.ts';
import { isAlarmed } from '#components/wall/row-order.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { seatLines, userLines } from './select-users.ts';
import { ageLines, connectionLines, quotaLines, type HealthLine, type HealthWords } from './select.ts';

const LINE_PX = 80;
const GAP_PX = 8;
const PADDING_PX = { sides: 20, head: 60, foot: 20 };
/** The sign, the gaps and the air of a line. */
const FRAME_PX = 98;
const NAME_PX = 32;
const SAYS_PX = 29;
const FIGURE_PX = 36;

const TONES = {
  ok: { box: 'bg-panel-2', quiet: 'text-ink-2', figure: 'text-ink', glyph: 'text-ink-2' },
  warn: {
    box: 'bg-warn-bg outline-3 -outline-offset-3 outline-warn-line',
    quiet: 'text-warn-ink',
    figure: 'text-warn',
    glyph: 'text-warn',
  },
  critical: { box: 'bg-crit-bg text-crit-wall-ink', quiet: '', figure: '', glyph: '' },
} as const;

/** How we ourselves stand, as the stream tells it; no query is behind it. */
export function Health({ panel, connectionId }: { panel: HealthPanel; connectionId: string }) {
  const connections = useConnections();
  const { kind, lastHeardAt } = useStream();
  const now = useServerNow();
  const turn = useTurn();
  const own = connections.find(({ id }) => id === connectionId);
  const stale = kind !== 'live' && connections.length > 0;
  const t = useTranslations('panels');
  const wall = useTranslations('wall');
  const words = { common: useTranslations('common'), panels: t };
  const lines = linesOf(panel.part, { connections, own, now }, words);
  const innerPx = panel.place.height - PADDING_PX.head - PADDING_PX.foot;
  const size = Math.max(1, Math.floor((innerPx + GAP_PX) / (LINE_PX + GAP_PX)));
  const { rows, page, pages } = cutPage(lines, { turn, size, isAlarmed });
  const where = t('health.page', { page: formatCount(page + 1, t), pages: formatCount(pages, t) });
  const about = t(`health.${panel.part}.note`);
  const asOf =
    lastHeardAt === null
      ? wall('notLive')
      : wall('asOf', { time: formatClockTime(lastHeardAt, own?.zone ?? 'UTC') });
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[20px] pt-[12px] pb-[20px]">
      <PanelHead
        title={panel.title}
        insists={stale}
        note={stale ? asOf : lines.length === 0 ? '' : pages > 1 ? `${where} · ${about}` : about}
      />
      {lines.length === 0 ? (
        <PlainWords
          headline={t(connections.length > 0 ? `health.${panel.part}.none` : 'health.connecting')}
        />
      ) : (
        <ul className="mt-[8px] flex min-h-0 flex-1 flex-col gap-[8px]">
          {rows.map((line) => (
            <Line key={line.key} line={line} widthPx={panel.place.width - 2 * PADDING_PX.sides} />
          ))}
        </ul>
      )}
    </Tile>
  );
}

interface Told {
  connections: readonly ConnectionStatus[];
  own: ConnectionStatus | undefined;
  now: number;
}

function linesOf(
  part: HealthPanel['part'],
  { connections, own, now }: Told,
  words: HealthWords,
): readonly HealthLine[] {
  switch (part) {
    case 'connections':
      return connectionLines(connections, now, words.panels);
    case 'ages':
      return ageLines(own?.types ?? [], now, words.panels);
    case 'quota':
      return quotaLines(own?.quota ?? [], words, { now, zone: own?.zone ?? 'UTC' });
    case 'seats':
      return seatLines(own?.users, { now, t: words.panels });
    case 'users':
      return userLines(own?.users, { now, t: words.panels });
  }
}

function Line({ line, widthPx }: { line: HealthLine; widthPx: number }) {
  const { name, says, figure, share, glyph, severity } = line;
  const tone = TONES[severity];
  const roomPx = widthPx - FRAME_PX - emWidthOf(figure) * FIGURE_PX;
  return (
    <li
      data-severity={severity}
      className={`relative flex items-center gap-[16px] overflow-hidden rounded-[10px] px-[16px] whitespace-nowrap ${tone.box}`}
      style={{ height: LINE_PX }}
    >
      <Glyph name={glyph} px={34} className={tone.glyph} />
      <span className="flex min-w-0 flex-1 flex-col justify-center">
        <span className="-my-[4px] truncate py-[4px] text-[32px] leading-[35px] font-label">
          {cutMiddle(name, roomPx / NAME_PX)}
        </span>
        <span className={`-my-[4px] truncate py-[4px] text-[29px] leading-[33px] ${tone.quiet}`}>
          {cutMiddle(says, roomPx / SAYS_PX)}
        </span>
      </span>
      <span className={`text-[36px] font-value tracking-value ${tone.figure}`}>{figure}</span>
      {share === null ? null : (
        <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-[5px] bg-line">
          <span className="block h-full bg-ink-2" style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </li>
  );
}
