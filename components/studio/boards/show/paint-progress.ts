import type { DisplayView } from '#lib/domain/display';

/**
 * How far a board has come on its way to a display. `told`: the display does not run it yet, or has not painted since. `turn`:
 * it runs it, and shows another board of its playlist. `dark`: it runs it on a screen that is black. `away`: nothing is heard
 * of it. `painted`: it stands on the screen, and a frame of it has reached it.
 */
export type PaintProgress = 'told' | 'turn' | 'dark' | 'away' | 'frozen' | 'painted';

/** From what the display itself has said. `since`: when the board was published, on the server's clock. */
export function paintProgress(
  { standing, report, program }: Pick<DisplayView, 'standing' | 'report' | 'program'>,
  { board, since }: { board: string; since: number },
): PaintProgress {
  if (standing === 'offline' || standing === 'never-seen' || standing === 'revoked') return 'away';
  if (!report || program === null || report.program !== program)
    return standing === 'frozen' ? 'frozen' : 'told';
  if (report.shows.why === 'blank') return 'dark';
  if (report.shows.board !== board) return 'turn';
  if (report.painted.at !== null && report.painted.at >= since) return 'painted';
  return standing === 'frozen' ? 'frozen' : 'told';
}
