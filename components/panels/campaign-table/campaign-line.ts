import { formatCount } from '#lib/format/count';
import { formatPercent } from '#lib/format/percent';
import type { Words } from '#lib/words/words';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import type { CampaignCell } from './select.ts';

/** What stands on the second line of a campaign: what it is at, and one figure. */
export interface CampaignLine {
  /** Null where the figure needs the room. */
  doing: string | null;
  figure: { text: string; words: string } | null;
}

const GLYPH_PX = 34;
const GAPS_PX = 20;
const WORDS_PX = 29;
const VALUE_PX = 36;

/** `window`: what the connection's counts cover, in words, where it is known. */
export function campaignLine(
  cell: CampaignCell,
  { window, roomPx }: { window: string | null; roomPx: number },
  t: Words<'panels'>,
): CampaignLine {
  const doing = cell.state === 'running' && cell.activity ? t(`campaignTable.${cell.activity}`) : cell.says;
  const figure = figureOf(cell, window, t);
  const figurePx = figure ? emWidthOf(figure.text) * VALUE_PX + textEm(figure.words) * WORDS_PX : 0;
  const doingPx = roomPx - GLYPH_PX - GAPS_PX - figurePx;
  const fits = figure === null || textEm(doing) * WORDS_PX <= doingPx;
  if (!fits) return { doing: null, figure };
  return { doing: fitWords([doing, ...cell.more], { roomPx: doingPx, fontPx: WORDS_PX }), figure };
}

/** A share is never rounded up: what is 100% done has nothing left. */
function figureOf(
  { calls, progress }: CampaignCell,
  window: string | null,
  t: Words<'panels'>,
): CampaignLine['figure'] {
  if (progress !== null)
    return {
      text: formatPercent(Math.floor(progress * 100 + 1e-9) / 100, t),
      words: t('campaignTable.done'),
    };
  return calls === null ? null : { text: formatCount(calls, t), words: window ?? t('campaignTable.calls') };
}
