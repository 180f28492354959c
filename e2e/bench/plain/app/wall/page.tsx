import { PlainWall } from './plain-wall.tsx';

export const dynamic = 'force-dynamic';

export default function PlainWallPage() {
  return <PlainWall />;
}
