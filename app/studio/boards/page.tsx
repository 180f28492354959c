import { systemClock } from '#lib/domain/clock';
import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { BoardList } from '#components/studio/boards/list/board-list.tsx';
import { titled } from '#components/ui/page-title.ts';
import { ownerTeams } from './owner-teams.ts';

export const generateMetadata = titled('studio.titles.boards');

export default async function BoardsRoute() {
  const person = currentPerson('supervisor');
  const { boards, playlists } = runtime().walls;
  const documents = [...playlists.known().values()].map(({ document }) => document);
  const listed = (await boards.list(person)).map((board) => ({
    ...board,
    playlists: documents
      .filter(({ items }) => items.some((item) => item.board === board.id))
      .map(({ name }) => name)
      .toSorted((one, other) => one.localeCompare(other, 'en')),
  }));
  const shared = { boards: listed, mayShow: isAtLeast(person.role, 'manager'), now: systemClock.now() };
  return <BoardList {...shared} {...await ownerTeams(person)} />;
}
