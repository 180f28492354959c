import { useTranslations } from 'next-intl';
import { Glyph } from '#components/ui/glyph.tsx';
import { LANE_PLACE, LANE_TEXT_PX, type LaneLine } from './lane-at.ts';

const LOOKS = {
  ticker: 'bg-panel text-ink',
  notice: 'bg-ink text-bg',
  message: 'bg-ink text-bg',
} as const satisfies Record<LaneLine['tone'], string>;

/** A line in the room that the boards leave free for it: never over a number. */
export function Lane({ line: { tone, text, segment, segments } }: { line: LaneLine }) {
  const t = useTranslations('wall.lane');
  return (
    <aside
      aria-label={t('name')}
      data-tone={tone}
      className={`absolute flex items-center gap-[20px] rounded-wall px-[28px] leading-none whitespace-nowrap ${LOOKS[tone]}`}
      style={{
        left: LANE_PLACE.x,
        top: LANE_PLACE.y,
        width: LANE_PLACE.width,
        height: LANE_PLACE.height,
        fontSize: LANE_TEXT_PX,
      }}
    >
      <Glyph name="announcement" px={36} />
      <p key={text} className="min-w-0 flex-1 animate-changed truncate py-2 font-label">
        {text}
      </p>
      {segments > 1 ? (
        <p className="shrink-0 text-wall-label">{t('part', { part: segment + 1, parts: segments })}</p>
      ) : null}
    </aside>
  );
}
