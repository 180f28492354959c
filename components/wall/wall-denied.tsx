import type { Denial } from '#components/live/denial.ts';
import { WallNotice } from './wall-notice.tsx';

/** In the place of the whole board: why nothing is shown, and that nobody need do anything here. No form on a wall. */
export function WallDenied({ denial }: { denial: Denial }) {
  const { title, hope } = wordsOf(denial);
  return <WallNotice title={title}>{hope}</WallNotice>;
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
