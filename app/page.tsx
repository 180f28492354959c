import { currentCaller } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Start, StartOutside } from '#components/start/start.tsx';
import { viewerOf } from './viewer-of.ts';

export const dynamic = 'force-dynamic';

export default function StartPage() {
  const caller = currentCaller();
  if (caller.kind === 'person') return <Start viewer={viewerOf(caller)} />;
  return <StartOutside demoDoor={runtime().signIn.demoDoor} />;
}
