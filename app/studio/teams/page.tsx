import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Teams } from '#components/studio/teams/teams.tsx';

export const metadata: Metadata = { title: 'Teams' };

export default async function TeamsRoute() {
  const person = currentPerson('manager');
  const { teams } = runtime().walls;
  return <Teams teams={await teams.list(person)} people={await teams.people()} />;
}
