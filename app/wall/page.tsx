import type { Metadata } from 'next';
import { runtime } from '#server/runtime-access';
import { WallApp } from '#components/wall/wall-app.tsx';

export const metadata: Metadata = { title: 'Wall' };

/** For anyone, and the same for everybody: what may be shown is asked for by the page itself. */
export default function WallPage() {
  return <WallApp build={runtime().build} />;
}
