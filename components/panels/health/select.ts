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
import { byWorst, type Severity } from '#components/wall/severity.ts';
import { outlookOf } from './quota-outlook.ts';

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

export interface HealthWords {
  common: Words<'common'>;
  panels: Words<'panels'>;
}

const STATES: Readonly<Record<ConnectionState, { glyph: GlyphName; severity: Severity }>> = {
  live: { glyph: 'ready', severity: 'ok' },
  connecting: { glyph: 'changing', severity: 'ok' },
  stale: { glyph: 'warn', severity: 'warn' },
  error: { glyph: 'critical', severity: 'critical' },
};

const byName = new Intl.Collator(undefined, { numeric: true });

/** The connections and for how long they have been so, worst first. `now`: epoch ms on the server's clock, as below. */
export function connectionLines(
  connections: readonly Pick<ConnectionStatus, 'id' | 'name' | 'state' | 'reason' | 'stateSince'>[],
  now: number,
  t: Words<'panels'>,
): readonly HealthLine[] {
  return connections
    .map(({ id, name, state, reason, stateSince }): HealthLine => {
      const { glyph, severity } = STATES[state];
      return {
        key: id,
        name,
        says: reason === '' || state === 'live' ? t(`health.connections.${state}`) : reason,
        figure: formatSpan(ageAt(now, stateSince), t),
        share: null,
        glyph,
        severity,
      };
    })
    .toSorted((a, b) => byWorst(a.severity, b.severity) || byName.compare(a.name, b.name));
}

/** The tables with their ages, worst first, else as the source lists them. What may not be read is no fault. */
export function ageLines(
  types: readonly TypeStatus[],
  now: number,
  t: Words<'panels'>,
): readonly HealthLine[] {
  return types
    .map((status): HealthLine => ({
      key: status.type,
      name: t(`health.tables.${status.type}`),
      share: null,
      ...ageOf(status, now, t),
    }))
    .toSorted((a, b) => byWorst(a.severity, b.severity));
}

function ageOf(
  { standing, measuredAt, limitMs, nextAt, rows }: TypeStatus,
  now: number,
  t: Words<'panels'>,
): Pick<HealthLine, 'says' | 'figure' | 'glyph' | 'severity'> {
  if (standing === 'denied')
    return { says: t('health.ages.denied'), figure: NO_DATA, glyph: 'stopped', severity: 'ok' };
  if (measuredAt === null) {
    const inMs = nextAt === null ? 0 : nextAt - now;
    const says =
      inMs >= 1_000 ? t('health.ages.expected', { span: formatSpan(inMs, t) }) : t('health.ages.toCome');
    return { says, figure: NO_DATA, glyph: 'changing', severity: 'ok' };
  }
  const ageMs = ageAt(now, measuredAt);
  const span = formatSpan(limitMs, t);
  const says =
    rows === null
      ? t('health.ages.limit', { span })
      : t('health.ages.rows', { count: formatCount(rows, t), rows, span });
  const line = { says, figure: formatSpan(ageMs, t) };
  if (standing === 'doubtful')
    return { ...line, says: t('health.ages.doubtful'), glyph: 'warn', severity: 'warn' };
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

/** The calls that are left and whether they last, the nearest to their end first. What is left is never rounded up. */
export function quotaLines(
  readings: readonly QuotaReading[],
  { common, panels }: HealthWords,
  { now, zone }: { now: number; zone: string },
): readonly HealthLine[] {
  return quotaMeters(readings)
    .map(({ operation, windowMs, used, limit, share, level }): HealthLine => {
      const reading = readings.find((one) => one.operation === operation && one.windowMs === windowMs);
      const outlook = reading && outlookOf(reading, { now, zone, t: panels });
      const severity = level === 'plenty' && outlook?.isRunningOut ? 'warn' : LEVELS[level];
      const told = panels('health.quota.used', {
        used: formatCount(used, panels),
        limit: formatCount(limit, panels),
      });
      return {
        key: `${operation}/${windowMs}`,
        name: common('quota.counter', {
          operation: operationWords(operation, common),
          window: windowWords(windowMs, common),
        }),
        says: outlook?.words ? panels('health.quota.ahead', { told, outlook: outlook.words }) : told,
        figure: formatPercent(Math.floor((1 - share) * 100 + 1e-9) / 100, panels),
        share,
        glyph: LEVEL_GLYPHS[severity],
        severity,
      };
    })
    .toSorted((a, b) => byWorst(a.severity, b.severity) || (b.share ?? 0) - (a.share ?? 0));
}
