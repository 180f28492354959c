import { formatSpan } from '#lib/format/age';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';

/** How old the oldest table of a board is, in ms: since the source measured it, the server received it, the screen was told. */
export interface DataAges {
  sourceMs: number;
  serverMs: number;
  screenMs: number;
}

interface Told {
  connection: ConnectionStatus | null;
  /** The types this board shows. */
  types: readonly StatisticType[];
  /** Epoch ms on the server's clock, as `now`. */
  lastHeardAt: number | null;
  now: number;
}

/** Null while there is nothing to be old. */
export function dataAges({ connection, types, lastHeardAt, now }: Told): DataAges | null {
  const oldest = connection?.types
    .flatMap(({ type, measuredAt, receivedAt }) =>
      types.includes(type) && measuredAt !== null
        ? [{ measuredAt, receivedAt: receivedAt ?? measuredAt }]
        : [],
    )
    .toSorted((a, b) => a.measuredAt - b.measuredAt)[0];
  if (!oldest || lastHeardAt === null) return null;
  return {
    sourceMs: ageAt(now, oldest.measuredAt),
    serverMs: ageAt(now, oldest.receivedAt),
    screenMs: ageAt(now, lastHeardAt),
  };
}

/** Between whole seconds of the clock, so that no station of the way ever looks older than the one before it. */
export function ageAt(now: number, moment: number): number {
  return Math.max(0, wholeSeconds(now) - wholeSeconds(moment));
}

/** `said` is for those who hear it. */
export function ageWords(
  { sourceMs, serverMs, screenMs }: DataAges,
  t: Words<'wall'>,
): { shown: string; said: string } {
  const spans = {
    source: formatSpan(sourceMs, t),
    server: formatSpan(serverMs, t),
    screen: formatSpan(screenMs, t),
  };
  return { shown: t('header.ages.shown', spans), said: t('header.ages.said', spans) };
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000;
}
