import type { Metadata } from 'next';
import { runtime } from '#server/runtime-access';
import { WallApp } from '#components/wall/wall-app.tsx';
import { WordsOf } from '../words-of.tsx';

export const metadata: Metadata = { title: 'Wall' };

/** For anyone, and the same for everybody: what may be shown is asked for by the page itself. */
export default function WallPage() {
  return (
    <WordsOf places={['common', 'wall', 'panels']}>
      <WallApp build={runtime().build} />
    </WordsOf>
  );
}
