import { getTranslations } from 'next-intl/server';
import { DEFAULT_BOARD_ID } from '#lib/domain/default-board';
import { runtime } from '#server/runtime-access';
import type { BoardChoice } from '#components/studio/playlists/board-choice.ts';

/** The boards that a wall can show, by name; the built-in one first. */
export async function boardChoices(): Promise<BoardChoice[]> {
  const t = await getTranslations('studio');
  const published = [...runtime().walls.boards.published()]
    .map(([id, { document }]) => ({ id, name: document.name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return [{ id: DEFAULT_BOARD_ID, name: t('builtInBoard') }, ...published];
}

/** The zone of a playlist that names none, as far as it can be told beforehand. */
export function boardsZone(): string {
  return runtime().fleet.connections[0]?.plan.settings.zone ?? 'UTC';
}
