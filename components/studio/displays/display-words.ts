import type { CommandAnswer, DisplayReport, DisplayStanding, DisplayView } from '#lib/domain/display';
import { NO_DATA } from '#lib/format/no-data';
import { formatSpan } from '#lib/format/age';

/** What a display can show, by name. */
export interface ShownNames {
  boards: readonly { id: string; name: string }[];
  playlists: readonly { id: string; name: string }[];
}

export const STANDING_WORDS: Readonly<Record<DisplayStanding, { name: string; means: string }>> = {
  live: { name: 'Live', means: 'It paints current numbers.' },
  stale: { name: 'Old numbers', means: 'It runs, but its numbers are older than they may be.' },
  frozen: {
    name: 'Frozen',
    means: 'It is connected, but paints nothing. Reload it, or switch it off and on.',
  },
  offline: { name: 'Offline', means: 'Nothing is heard of it. Is it switched on, and on the network?' },
  'never-seen': { name: 'Not seen yet', means: 'It was paired, but has not come back since.' },
  revoked: { name: 'Revoked', means: 'It sees nothing any more.' },
};

/** `Floor inbound`, `Black`, or why there is no board. */
export function showsWords({ report, standing }: DisplayView, names: ShownNames): string {
  if (!report || standing === 'never-seen' || standing === 'revoked') return NO_DATA;
  switch (report.shows.why) {
    case 'board':
      return names.boards.find(({ id }) => id === report.shows.board)?.name ?? 'A board that is gone';
    case 'blank':
      return 'Black';
    case 'nothing':
      return 'No board is due';
    case 'denied':
      return 'The pairing screen';
  }
}

export function playlistWords({ playlist }: DisplayView, names: ShownNames): string {
  if (playlist === null) return 'Built-in board';
  return names.playlists.find(({ id }) => id === playlist)?.name ?? 'A playlist that is gone';
}

/** `1920 × 1080`, with the pixel ratio where it is not 1. */
export function screenWords({ screen: { width, height, pixelRatio } }: DisplayReport): string {
  const ratio = pixelRatio === 1 ? '' : ` at ${Number(pixelRatio.toFixed(2))}`;
  return `${width} × ${height}${ratio}`;
}

export function memoryWords({ heapBytes }: DisplayReport): string {
  return heapBytes === null ? NO_DATA : `${Math.round(heapBytes / 1_048_576)} MB`;
}

const RIGHT_WITHIN_MS = 2_000;

/** How wrong the television's own clock is; walls go by the server's all the same. */
export function clockWords({ clockSkewMs }: DisplayReport): string {
  if (clockSkewMs === null) return NO_DATA;
  if (Math.abs(clockSkewMs) < RIGHT_WITHIN_MS) return 'right';
  return `${formatSpan(Math.abs(clockSkewMs))} ${clockSkewMs > 0 ? 'fast' : 'slow'}`;
}

/** `answered in 140 ms`, `no answer`, `it could not do it`. */
export function answerWords({ answered, outcome, afterMs }: CommandAnswer): string {
  if (!answered) return 'no answer';
  return outcome === 'failed' ? 'it could not do it' : `answered in ${afterMs} ms`;
}

/** Whether its pages are of another build than the server's; those built by hand have no name to tell by. */
export function isOtherBuild(report: DisplayReport, build: string): boolean {
  return build !== 'dev' && report.build !== build;
}
