import { getTranslations } from 'next-intl/server';
import { systemClock } from '#lib/domain/clock';
import { scopeWords } from '#lib/domain/scope-words';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { scopeFacts } from '#server/scope/scope-facts';
import { People } from '#components/admin/people/people.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.people.title');

export default async function PeopleRoute() {
  const self = currentPerson('admin');
  const { people, directories, fleet } = runtime();
  const t = await getTranslations('admin');
  const listed = (await people.list()).map((person) => ({
    ...person,
    sees: scopeWords(
      person.scope,
      scopeFacts(directories, person.scope).entries.flatMap(({ name }) => name ?? []),
      t,
    ),
    isSelf: person.id === self.id,
  }));
  const connections = fleet.status().map(({ id, name }) => ({ id, name }));
  return <People people={listed} connections={connections} now={systemClock.now()} />;
}
