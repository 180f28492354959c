import { systemClock } from '#lib/domain/clock';
import { isAtLeast } from '#lib/domain/role';
import { headers } from 'next/headers';
import { currentPerson } from '#server/auth/current-caller';
import { chosenLocale } from '#server/auth/spoken-locale';
import { runtime } from '#server/runtime-access';
import { Account } from '#components/admin/account/account.tsx';
import { RestProvider } from '#components/admin/shell/rest-provider.tsx';
import { TopBar } from '#components/admin/shell/top-bar.tsx';
import { titled } from '#components/ui/page-title.ts';
import { viewerOf } from '../viewer-of.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('admin.account.title');
export const dynamic = 'force-dynamic';

export default async function AccountRoute() {
  const person = currentPerson();
  const viewer = await viewerOf(person);
  const { linkedUsers, scopes } = runtime();
  const acting = isAtLeast(person.role, 'supervisor')
    ? await linkedUsers.places({ by: person, visibility: scopes.visibilityOf(person) })
    : [];
  const locale = chosenLocale({ cookie: (await headers()).get('cookie') ?? undefined });
  return (
    <WordsOf places={['common', 'admin']}>
      <TopBar viewer={viewer} />
      <main className="mx-auto flex w-full max-w-[760px] flex-col gap-5 px-6 py-6 text-sm normal-nums max-sm:px-4">
        <RestProvider>
          <Account
            account={{ ...(await runtime().people.account(person)), locale }}
            scope={viewer.scope}
            acting={acting}
            now={systemClock.now()}
          />
        </RestProvider>
      </main>
    </WordsOf>
  );
}
