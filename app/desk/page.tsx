import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Desk } from '#components/desk/desk.tsx';
import { viewerOf } from '../viewer-of.ts';
import { RestProvider } from './rest-provider.tsx';

export const metadata: Metadata = { title: 'Desk' };

export default function DeskPage() {
  return (
    <LiveProvider>
      <RestProvider>
        <Desk
          viewer={viewerOf(currentPerson('supervisor'))}
          firstConnection={runtime().fleet.connections[0]?.plan.settings.id ?? null}
        />
      </RestProvider>
    </LiveProvider>
  );
}
