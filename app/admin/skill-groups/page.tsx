import { currentPerson } from '#server/auth/current-caller';
import { currentReader } from '#server/directory/current-reader';
import { listedEntries } from '#server/directory/listed-entries';
import { runtime } from '#server/runtime-access';
import { seesConnection } from '#server/scope/visibility';
import { listedSkillGroups } from '#server/skill-groups/listed-skill-groups';
import { NoSkills, SkillGroupsPage } from '#components/admin/skill-groups/skill-groups-page.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.skillGroups.title');

interface SkillGroupsRouteProps {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SkillGroupsRoute({ searchParams }: SkillGroupsRouteProps) {
  const person = currentPerson('manager');
  const { fleet, scopes } = runtime();
  const seen = scopes.visibilityOf(person);
  const connections = fleet
    .status()
    .filter(({ id }) => seesConnection(seen, id))
    .map(({ id, name }) => ({ id, name }));
  const asked = (await searchParams)['connection'];
  const connection = connections.find(({ id }) => id === asked) ?? connections[0];
  if (!connection) return <NoSkills />;
  const reader = currentReader(runtime(), connection.id, 'manager');
  const skills = listedEntries(reader, { kind: 'skill', text: '' })
    .filter(({ isGone }) => !isGone)
    .map(({ id, name, label }) => ({ id, name, label }));
  const groups = listedSkillGroups(reader);
  const mayChange = person.scope.kind === 'all';
  return <SkillGroupsPage view={{ connection, connections, groups, skills, mayChange }} />;
}
