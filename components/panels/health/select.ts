import type { ConnectionState, QuotaReading } from '#lib/domain/source';
import { formatSpan } from '#lib/format/age';
import { formatCount } from '#lib/format/count';
import { formatPercent } from '#lib/format/percent';
import { NO_DATA } from '#lib/format/no-data';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';
import { operationWords, quotaMeters, windowWords } from '#components/desk/quota-meter.ts';
import type { GlyphName } from '#components/ui/glyph.tsx';
import { ageAt } from '#components/wall/data-ages.ts';
import { TYPE_WORDS } from '#components/wall/header-words.ts';
import { byWorst, type Severity } from '#components/wall/severity.ts';

/** A line about ourselves: what, how it stands in words, one figure, and a bar where there is a share of something. */
export interface HealthLine {
  key: string;
  name: string;
  says: string;
  figure: string;
  /** 0–1. */
  share: number | null;
  glyph: GlyphName;
  severity: Severity;
}

const STATES: Readonly<Record<ConnectionState, { says: string; glyph: GlyphName; severity: Severity }>> = {
  live: { says: 'Live', glyph: 'ready', severity: 'ok' },
  connecting: { says: 'Connecting', glyph: 'changing', severity: 'ok' },
  stale: { says: 'Not live', glyph: 'warn', severity: 'warn' },
  error: { says: 'Broken off', glyph: 'critical', severity: 'critical' },
};

/** A whole table here, and not what a board shows of it. */
const NAMES: typeof TYPE_WORDS = { ...TYPE_WORDS, InboundCampaignStatistics: 'inbound campaigns' };

const byName = new Intl.Collator(undefined, { numeric: true });

/** The connections and for how long they have been so, worst first. `now`: epoch ms on the server's clock, as below. */
export function connectionLines(
  connections: readonly Pick<ConnectionStatus, 'id' | 'name' | 'state' | 'reason' | 'stateSince'>[],
  now: number,
): readonly HealthLine[] {
  return connections
    .map(({ id, name, state, reason, stateSince }): HealthLine => {
      const { says, glyph, severity } = STATES[state];
      return {
        key: id,
        name,
        says: reason === '' || state === 'live' ? says : reason,
        figure: formatSpan(ageAt(now, stateSince)),
        share: null,
        glyph,
        severity,
      };
    })
    .toSorted((a, b) => byWorst(a.severity, b.severity) || byName.compare(a.name, b.name));
}

/** The tables with their ages, worst first, else as the source lists them. What may not be read is no fault. */
export function ageLines(types: readonly TypeStatus[], now: number): readonly HealthLine[] {
  return types
    .map((status): HealthLine => {
      const name = NAMES[status.type];
      return {
        key: status.type,
        name: name.charAt(0).toUpperCase() + name.slice(1),
        share: null,
        ...ageOf(status, now),
      };
    })
    .toSorted((a, b) => byWorst(a.severity, b.severity));
}

function ageOf(
  { standing, measuredAt, limitMs, nextAt, rows }: TypeStatus,
  now: number,
): Pick<HealthLine, 'says' | 'figure' | 'glyph' | 'severity'> {
  if (standing === 'denied')
    return { says: 'Not permitted', figure: NO_DATA, glyph: 'stopped', severity: 'ok' };
  if (measuredAt === null) {
    const inMs = nextAt === null ? 0 : nextAt - now;
    const says = inMs >= 1_000 ? `Expected in ${formatSpan(inMs)}` : 'To come';
    return { says, figure: NO_DATA, glyph: 'changing', severity: 'ok' };
  }
  const ageMs = ageAt(now, measuredAt);
  const limit = `limit ${formatSpan(limitMs)}`;
  const says = rows === null ? limit : `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} · ${limit}`;
  const line = { says, figure: formatSpan(ageMs) };
  if (standing === 'doubtful') return { ...line, says: 'Doubtful', glyph: 'warn', severity: 'warn' };
  return standing === 'live' && ageMs <= limitMs
    ? { ...line, glyph: 'ready', severity: 'ok' }
    : { ...line, glyph: 'warn', severity: 'warn' };
}

const LEVELS: Readonly<Record<'plenty' | 'low' | 'spent', Severity>> = {
  plenty: 'ok',
  low: 'warn',
  spent: 'critical',
};
const LEVEL_GLYPHS = { ok: 'ready', warn: 'warn', critical: 'critical' } as const;

/** The calls that are left, the nearest to their end first. What is left is never rounded up. */
export function quotaLines(readings: readonly QuotaReading[], t: Words<'common'>): readonly HealthLine[] {
  return quotaMeters(readings)
    .map(({ operation, windowMs, used, limit, share, level }): HealthLine => {
      const severity = LEVELS[level];
      return {
        key: `${operation}/${windowMs}`,
        name: t('quota.counter', {
          operation: operationWords(operation, t),
          window: windowWords(windowMs, t),
        }),
        says: `${formatCount(used)} of ${formatCount(limit)}`,
        figure: formatPercent(Math.floor((1 - share) * 100 + 1e-9) / 100),
        share,
        glyph: LEVEL_GLYPHS[severity],
        severity,
      };
    })
    .toSorted((a, b) => byWorst(a.severity, b.severity) || (b.share ?? 0) - (a.share ?? 0));
}
