import type { DisplayStanding } from '#lib/domain/display';

/** A display that says nothing, or paints nothing, for so long is not running, whatever its stream does. */
export const SILENT_AFTER_MS = 15_000;

/** What is known of a display; moments are epoch ms, null where there was none. */
export interface StandingFacts {
  now: number;
  pairedAt: number;
  revokedAt: number | null;
  /** When it opened the oldest of its streams that are open. */
  streamSince: number | null;
  /** When its last report came, in this life of the server or an earlier one. */
  reportedAt: number | null;
  /** When the last report came that told of painted frames; where none has yet, null. */
  paintedAt: number | null;
  /** Whether its page says that it hears the server. */
  hears: boolean;
  /** Age of the oldest numbers on the screen; null where there are none. */
  dataAgeMs: number | null;
  /** How old they may be. */
  limitMs: number;
}

/** How a display stands, and since when where the facts tell. Total: every combination of facts has one answer. */
export function standingOf(facts: StandingFacts): { standing: DisplayStanding; since: number | null } {
  const { now, pairedAt, revokedAt, streamSince, reportedAt, paintedAt, hears, dataAgeMs, limitMs } = facts;
  const isWithin = (at: number | null): boolean => at !== null && Math.abs(now - at) < SILENT_AFTER_MS;
  if (revokedAt !== null) return { standing: 'revoked', since: revokedAt };
  if (isWithin(reportedAt)) {
    if (!isWithin(paintedAt)) return { standing: 'frozen', since: paintedAt };
    const isOld = dataAgeMs !== null && dataAgeMs > limitMs;
    return { standing: isOld || !hears ? 'stale' : 'live', since: null };
  }
  // A page that has only just come says so with its first report.
  if (streamSince !== null && !isWithin(streamSince))
    return { standing: 'frozen', since: paintedAt ?? reportedAt ?? streamSince };
  return reportedAt === null
    ? { standing: 'never-seen', since: pairedAt }
    : { standing: 'offline', since: reportedAt };
}
