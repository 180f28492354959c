import { planShow, type ShownOn, type ShowOutcome, type ShowPlan } from '#lib/domain/show-board';
import { AppError, isAppError } from '#server/app-error';
import type { PersonCaller } from '#server/auth/caller';
import type { ShowBoard } from './show-request.ts';
import type { Walls } from './create-walls.ts';

export interface ShowBoardParts {
  boards: Pick<Walls['boards'], 'published'>;
  playlists: Pick<Walls['playlists'], 'list' | 'add' | 'change'>;
  displays: {
    displays: Pick<Walls['displays']['displays'], 'change'>;
    fleet: Pick<Walls['displays']['fleet'], 'views'>;
  };
}

interface Asked extends ShowBoard {
  board: string;
  by: PersonCaller;
}

/**
 * Has displays show a board, each for itself: one that was changed meanwhile keeps none of the others back. Whoever asks has
 * been let in by the route. Playlists and displays note in the audit what is changed of them. Throws AppError `bad-request`
 * for a board that walls cannot show.
 */
export async function showBoard(
  { board, displays: chosen, by }: Asked,
  { boards, playlists, displays }: ShowBoardParts,
): Promise<readonly ShownOn[]> {
  const published = boards.published().get(board);
  if (!published)
    throw new AppError('bad-request', 'Walls show a board once it is published.', {
      reason: 'board-unpublished',
    });
  const known = displays.fleet.views();
  const lists = await playlists.list();
  const plans = planShow(chosen, {
    board: { id: board, name: published.document.name },
    displays: known,
    playlists: lists,
  });
  // Displays of one playlist share what is made of it.
  const done = new Map<string, Promise<string>>();

  function once(key: string, work: () => Promise<string>): Promise<string> {
    const begun = done.get(key) ?? work();
    done.set(key, begun);
    return begun;
  }

  /** The playlist that a display has then. */
  async function playlistOf(plan: Exclude<ShowPlan, { kind: 'shown' | 'full' }>): Promise<string> {
    switch (plan.kind) {
      case 'reuse':
        return plan.playlist;
      case 'add':
      case 'copy':
        return once(`${plan.kind} ${plan.name}`, async () => (await playlists.add(plan.document, by)).id);
      case 'append':
        return once(plan.playlist, async () => {
          const version = lists.find(({ id }) => id === plan.playlist)?.version ?? 0;
          const change = { version, document: plan.document };
          const changed = await playlists.change(plan.playlist, change, by);
          if (changed.kind === 'conflict')
            throw new AppError('conflict', 'The playlist was changed meanwhile.', {
              reason: 'playlist-changed',
            });
          return plan.playlist;
        });
    }
  }

  async function showOn({ display: id, version }: ShowBoard['displays'][number]): Promise<ShowOutcome> {
    const display = known.find((one) => one.id === id);
    const plan = plans.get(id);
    if (!display || !plan || display.standing === 'revoked') return 'gone';
    if (display.version !== version) return 'changed';
    if (plan.kind === 'shown') return 'done';
    if (plan.kind === 'full') return 'full';
    try {
      const playlist = await playlistOf(plan);
      if (playlist !== display.playlist) await displays.displays.change(id, { version, playlist }, by);
      return 'done';
    } catch (error) {
      if (isAppError(error) && ['conflict', 'not-found', 'bad-request'].includes(error.code))
        return 'changed';
      throw error;
    }
  }

  const shown: ShownOn[] = [];
  for (const choice of chosen) shown.push({ display: choice.display, outcome: await showOn(choice) });
  return shown;
}
