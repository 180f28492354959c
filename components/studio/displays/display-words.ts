import type { CommandAnswer, DisplayReport, DisplayView } from '#lib/domain/display';
import { NO_DATA } from '#lib/format/no-data';
import { formatSpan } from '#lib/format/age';
import type { Words } from '#lib/words/words';

/** What a display can show, by name. */
export interface ShownNames {
  boards: readonly { id: string; name: string }[];
  playlists: readonly { id: string; name: string }[];
}

/** `Floor inbound`, `Black`, or why there is no board. */
export function showsWords({ report, standing }: DisplayView, names: ShownNames, t: Words<'studio'>): string {
  if (!report || standing === 'never-seen' || standing === 'revoked') return NO_DATA;
  switch (report.shows.why) {
    case 'board':
      return names.boards.find(({ id }) => id === report.shows.board)?.name ?? t('displays.shows.gone');
    case 'blank':
    case 'nothing':
    case 'denied':
      return t(`displays.shows.${report.shows.why}`);
  }
}

export function playlistWords({ playlist }: DisplayView, names: ShownNames, t: Words<'studio'>): string {
  if (playlist === null) return t('displays.playlist.none');
  return names.playlists.find(({ id }) => id === playlist)?.name ?? t('displays.playlist.gone');
}

/** `1920 × 1080`, with the pixel ratio where it is not 1. */
export function screenWords({ screen }: DisplayReport, t: Words<'studio'>): string {
  const [width, height] = [String(screen.width), String(screen.height)];
  if (screen.pixelRatio === 1) return t('displays.screen', { width, height });
  return t('displays.screenAt', { width, height, ratio: String(Number(screen.pixelRatio.toFixed(2))) });
}

export function memoryWords({ heapBytes }: DisplayReport): string {
  return heapBytes === null ? NO_DATA : `${Math.round(heapBytes / 1_048_576)} MB`;
}

const RIGHT_WITHIN_MS = 2_000;

/** How wrong the television's own clock is; walls go by the server's all the same. */
export function clockWords({ clockSkewMs }: DisplayReport, t: Words<'studio'>): string {
  if (clockSkewMs === null) return NO_DATA;
  if (Math.abs(clockSkewMs) < RIGHT_WITHIN_MS) return t('displays.clock.right');
  return t(clockSkewMs > 0 ? 'displays.clock.fast' : 'displays.clock.slow', {
    span: formatSpan(Math.abs(clockSkewMs), t),
  });
}

/** `answered in 140 ms`, `no answer`, `it could not do it`. */
export function answerWords({ answered, outcome, afterMs }: CommandAnswer, t: Words<'studio'>): string {
  if (!answered) return t('displays.answer.none');
  return outcome === 'failed'
    ? t('displays.answer.failed')
    : t('displays.answer.done', { ms: String(afterMs) });
}

/** Whether its pages are of another build than the server's; those built by hand have no name to tell by. */
export function isOtherBuild(report: DisplayReport, build: string): boolean {
  return build !== 'dev' && report.build !== build;
}
