import type { Board } from '#lib/domain/board';
import { compileBoard } from '#lib/domain/compile-board';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { builtInBoard, DEFAULT_BOARD_ID } from '#lib/domain/default-board';
import { pocketConnection } from '#lib/domain/pocket/pocket-connection';
import type { PocketPlan, PocketRights } from '#lib/domain/pocket/pocket-plan';
import { worded } from '#lib/domain/templates/worded';
import { isAtLeast, type Role } from '#lib/domain/role';
import type { Words } from '#lib/words/words';
import type { PersonCaller } from '#server/auth/caller';
import type { Runtime } from '#server/runtime-parts';
import { seesConnection } from '#server/scope/visibility';

/** What each role sees on a phone is what it sees elsewhere: names on the desk, counters and walls from managers on. */
export function pocketRights(role: Role): PocketRights {
  const isManager = isAtLeast(role, 'manager');
  return { agents: isAtLeast(role, 'supervisor'), quota: isManager, walls: isManager };
}

type Parts = Pick<Runtime, 'fleet' | 'scopes' | 'walls' | 'looks'>;

/** What somebody's phone shows. Which rows of it they see is the stream's matter, as everywhere. */
export function pocketPlan(
  person: PersonCaller,
  { fleet, scopes, walls, looks }: Parts,
  t: Words<'boards'>,
): PocketPlan {
  const visibility = scopes.visibilityOf(person);
  const may = pocketRights(person.role);
  const { states } = looks.current().looks;
  const published = walls.boards.published();
  const boardsOf = ({ id: connectionId, columnRoles }: ConnectionSettings): Board[] =>
    [...published].flatMap(([id, { document }]) =>
      document.connection === null || document.connection === connectionId
        ? [compileBoard(document, { id, connectionId, columnRoles, states })]
        : [],
    );
  return {
    connections: fleet.connections
      .map(({ plan: { settings } }) => settings)
      .filter(({ id }) => seesConnection(visibility, id))
      .map((settings) => worded(pocketConnection({ settings, boards: boardsOf(settings), states, may }), t)),
    may,
    boards: may.walls
      ? Object.fromEntries([
          [DEFAULT_BOARD_ID, builtInBoard(t).name],
          ...[...published].map(([id, { document }]) => [id, document.name]),
        ])
      : {},
  };
}
