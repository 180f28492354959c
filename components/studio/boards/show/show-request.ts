import type { ShowChoice } from '#lib/domain/show-board';
import type { SendRequest } from '#components/ui/send-json.ts';
import type { KnownWalls } from './use-displays.ts';

/** Asks that displays show a board, each as it was seen here. */
export function showRequest(
  board: string,
  choices: readonly ShowChoice[],
  { displays }: Pick<KnownWalls, 'displays'>,
): SendRequest {
  return {
    method: 'POST',
    path: `/api/boards/${board}/show`,
    body: {
      displays: choices.flatMap((choice) => {
        const display = displays.find(({ id }) => id === choice.display);
        return display ? [{ ...choice, version: display.version }] : [];
      }),
    },
  };
}
