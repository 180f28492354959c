import { runtime } from '#server/runtime-access';
import { WallApp } from '#components/wall/wall-app.tsx';
import { titled } from '#components/ui/page-title.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('wall.title');

/** For anyone, and the same for everybody: what may be shown is asked for by the page itself. */
export default function WallPage() {
  return (
    <WordsOf places={['common', 'wall', 'panels']}>
      <WallApp build={runtime().build} />
    </WordsOf>
  );
}
