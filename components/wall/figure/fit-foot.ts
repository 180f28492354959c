import { textEm } from '#components/ui/text-em.ts';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import type { FootView } from './foot-views.ts';

const FOOT_PX = 29;
const GAP_PX = 16;
const ARROW_PX = 30;
const FLAG_PX = 36;

/** A name gives way by losing its middle; other parts are shown whole or not at all, the last one first. */
export function fitFoot(foot: readonly FootView[], roomPx: number): readonly FootView[] {
  const gaps = GAP_PX * (foot.length - 1);
  const needed = foot.reduce((sum, part) => sum + footPx(part), gaps);
  if (needed <= roomPx) return foot;
  const named = foot.find(({ isName }) => isName);
  if (!named) return foot.slice(-1);
  const roomEm = (roomPx - needed + footPx(named)) / FOOT_PX;
  return foot.map((part) => (part === named ? { ...part, text: cutMiddle(part.text, roomEm) } : part));
}

function footPx({ text, arrow, isSuspect }: FootView): number {
  return textEm(text) * FOOT_PX + (arrow ? ARROW_PX : 0) + (isSuspect ? FLAG_PX : 0);
}
