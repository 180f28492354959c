import { currentCaller } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Start, StartOutside } from '#components/start/start.tsx';
import { viewerOf } from './viewer-of.ts';
import { WordsOf } from './words-of.tsx';

export const dynamic = 'force-dynamic';

export default async function StartPage() {
  const caller = currentCaller();
  if (caller.kind === 'person')
    return (
      <WordsOf places={['common', 'admin', 'start']}>
        <Start viewer={await viewerOf(caller)} />
      </WordsOf>
    );
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <StartOutside demoDoor={runtime().signIn.demoDoor} />
    </WordsOf>
  );
}
