import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Teams } from '#components/studio/teams/teams.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('studio.titles.teams');

export default async function TeamsRoute() {
  const person = currentPerson('manager');
  const { teams } = runtime().walls;
  return <Teams teams={await teams.list(person)} people={await teams.people()} />;
}
