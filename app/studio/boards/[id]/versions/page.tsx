import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { comparedSides, type Side } from '#components/studio/boards/versions/compared-sides.ts';
import { VersionsPage } from '#components/studio/boards/versions/versions-page.tsx';
import { titled } from '#components/ui/page-title.ts';
import { knownBoard } from '../../../../known-board.ts';
import { seenConnections } from '../../../../seen-connections.ts';

export const generateMetadata = titled('studio.titles.versions');

interface VersionsProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export default async function VersionsRoute({ params, searchParams }: VersionsProps) {
  const person = currentPerson('supervisor');
  const board = await knownBoard((await params).id, person);
  const connections = seenConnections(person).map(({ id, name, columnRoles }) => ({ id, name, columnRoles }));
  const { boards } = runtime().walls;
  const versions = await boards.versions(board.id);
  const { from, to } = await searchParams;
  const sides = comparedSides({ from, to }, board, versions);
  const side = async (is: Side) => ({
    is,
    document: is === 'draft' ? board.document : (await boards.version(board.id, is)).document,
  });
  const compared = sides && { before: await side(sides.before), after: await side(sides.after) };
  const shared = { connections, isDemo: person.isDemo, now: systemClock.now() };
  return <VersionsPage board={board} versions={versions} compared={compared} {...shared} />;
}
