import type { Denial } from '#components/live/denial.ts';
import { BrandMark } from '#components/ui/brand.tsx';

/** In the place of the whole board: why nothing is shown, and that nobody need do anything here. No form on a wall. */
export function WallDenied({ denial }: { denial: Denial }) {
  const { title, hope } = wordsOf(denial);
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-[28px] text-center">
      <BrandMark className="mb-[12px] size-[64px] rounded-[16px]" />
      <h1 className="text-[64px] leading-tight font-value">{title}</h1>
      <p className="max-w-[1200px] text-[36px] leading-snug text-balance text-ink-2">{hope}</p>
    </div>
  );
}

function wordsOf(denial: Denial): { title: string; hope: string } {
  switch (denial) {
    case 'signed-out':
      return {
        title: 'Nobody is signed in here',
        hope: 'The board comes back by itself as soon as somebody signs in on this screen.',
      };
    case 'not-allowed':
      return {
        title: 'This board is not shown here any more',
        hope: 'It comes back by itself as soon as an administrator allows it again.',
      };
  }
}
