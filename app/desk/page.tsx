import { redirect } from 'next/navigation';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Desk } from '#components/desk/desk.tsx';
import { openingAddress } from '#components/desk/views/opening-address.ts';
import { titled } from '#components/ui/page-title.ts';
import { LooksOf } from '../looks-of.tsx';
import { PageAccent } from '#components/ui/page-accent.tsx';
import { queryText, type PageQuery } from '../page-query.ts';
import { seenConnections } from '../seen-connections.ts';
import { viewerOf } from '../viewer-of.ts';
import { WordsOf } from '../words-of.tsx';
import { RestProvider } from './rest-provider.tsx';

export const generateMetadata = titled('desk.title');

export default async function DeskPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const person = currentPerson('supervisor');
  const [asked, views] = await Promise.all([searchParams, runtime().views.list(person)]);
  const opening = openingAddress(queryText(asked), views);
  if (opening !== null) redirect(`/desk${opening}`);
  const connections = seenConnections(person);
  return (
    <WordsOf
      places={[
        'common',
        'admin.locale',
        'admin.refused',
        'admin.shell',
        'catalogue',
        'desk',
        'live',
        'messages',
      ]}
    >
      <LooksOf>
        <PageAccent />
        <LiveProvider>
          <RestProvider>
            <Desk
              viewer={await viewerOf(person)}
              firstConnection={connections[0]?.id ?? null}
              views={views}
              roles={Object.fromEntries(connections.map(({ id, columnRoles }) => [id, columnRoles]))}
            />
          </RestProvider>
        </LiveProvider>
      </LooksOf>
    </WordsOf>
  );
}
