import { currentPerson } from '#server/auth/current-caller';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Desk } from '#components/desk/desk.tsx';
import { titled } from '#components/ui/page-title.ts';
import { LooksOf } from '../looks-of.tsx';
import { PageAccent } from '#components/ui/page-accent.tsx';
import { seenConnections } from '../seen-connections.ts';
import { viewerOf } from '../viewer-of.ts';
import { WordsOf } from '../words-of.tsx';
import { RestProvider } from './rest-provider.tsx';

export const generateMetadata = titled('desk.title');

export default function DeskPage() {
  const person = currentPerson('supervisor');
  return (
    <WordsOf places={['common', 'admin', 'desk', 'live']}>
      <LooksOf>
        <PageAccent />
        <LiveProvider>
          <RestProvider>
            <Desk viewer={viewerOf(person)} firstConnection={seenConnections(person)[0]?.id ?? null} />
          </RestProvider>
        </LiveProvider>
      </LooksOf>
    </WordsOf>
  );
}
