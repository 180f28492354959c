import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay } from '#lib/format/day-time';
import { formatDuration } from '#lib/format/duration';
import type { Words } from '#lib/words/words';
import { operationWords, windowWords } from '#components/desk/quota-meter.ts';
import { elapsedMs, limitWords, valueWords } from '../value-words.ts';
import type {
  AgentsTrouble,
  NumberTrouble,
  QueueTrouble,
  QuotaTrouble,
  SourceTrouble,
  Trouble,
} from './trouble.ts';

/** What a trouble says: what it is, with figures and limits, and since when. */
export interface TroubleSays {
  title: string;
  lines: readonly string[];
  /** Null where nothing tells. */
  since: string | null;
}

export interface TroubleReading {
  /** Epoch ms on the server's clock. */
  now: number;
  /** IANA zone in which times of day are told. */
  zone: string;
  t: Words<'pocket'>;
  common: Words<'common'>;
}

const MOST_NAMES = 3;
const DAY_MS = 86_400_000;

export function troubleWords(trouble: Trouble, reading: TroubleReading): TroubleSays {
  return { ...whatOf(trouble, reading), since: sinceWords(trouble, reading) };
}

function whatOf(trouble: Trouble, reading: TroubleReading): Omit<TroubleSays, 'since'> {
  const { t } = reading;
  switch (trouble.kind) {
    case 'queue':
      return ofQueue(trouble, reading);
    case 'agents':
      return ofAgents(trouble, reading);
    case 'number':
      return ofNumber(trouble, reading);
    case 'source':
      return ofSource(trouble, reading);
    case 'display':
      return {
        title: t(`now.display.${trouble.standing}`, { name: trouble.name }),
        lines: trouble.place === '' ? [] : [trouble.place],
      };
    case 'quota':
      return ofQuota(trouble, reading);
  }
}

function ofQueue(
  { skill, waiting, longest, over, isUnattended, frozenAt }: QueueTrouble,
  reading: TroubleReading,
): Omit<TroubleSays, 'since'> {
  const { now, t, common } = reading;
  const count = valueWords(waiting, { format: 'count' }, common);
  const time = formatDuration(elapsedMs(longest, frozenAt ?? now));
  return {
    title: t(isUnattended ? 'now.queue.unattended' : 'now.queue.waiting', { skill, count }),
    lines: [
      ...(longest === null
        ? []
        : [
            joined(
              t('now.queue.longest', { time }),
              over.longest && limitWords(over.longest, 'duration', reading),
            ),
          ]),
      ...(over.waiting
        ? [joined(t('now.queue.calls', { count }), limitWords(over.waiting, 'count', reading))]
        : []),
    ],
  };
}

function ofAgents(
  { agents, doing, limit, frozenAt }: AgentsTrouble,
  reading: TroubleReading,
): Omit<TroubleSays, 'since'> {
  const { now, t } = reading;
  const timed = agents.map(({ name, time }) => ({
    name,
    time: formatDuration(elapsedMs(time, frozenAt ?? now)),
  }));
  const named = timed
    .slice(0, MOST_NAMES)
    .flatMap(({ name, time }) => (name === null ? [] : [`${name} ${time}`]));
  const more = agents.length - named.length;
  const who =
    named.length === 0
      ? t('now.agents.longest', { time: timed[0]?.time ?? '' })
      : [...named, ...(more > 0 ? [t('now.agents.more', { count: more })] : [])].join(', ');
  return {
    title: t(`now.agents.too.${doing}`, { count: agents.length }),
    lines: [joined(who, limitWords(limit, 'duration', reading))],
  };
}

function ofNumber(
  { id, value, format, limit, frozenAt }: NumberTrouble,
  reading: TroubleReading,
): Omit<TroubleSays, 'since'> {
  const { now, t, common } = reading;
  const ms = elapsedMs(value, frozenAt ?? now);
  const shown = valueWords(ms, { format, limit }, common);
  const name = numberName(id, t);
  return {
    title: t('now.number', { name, value: shown }),
    lines: [capital(limitWords(limit, format, reading))],
  };
}

/** What a key number is called. */
export function numberName(id: string, t: Words<'pocket'>): string {
  const key = NUMBERS.find((known) => known === id);
  return key ? t(`numbers.${key}.name`) : id;
}

/** What no data means there. */
export function numberMissing(id: string, t: Words<'pocket'>): string {
  const key = NUMBERS.find((known) => known === id);
  return key ? t(`numbers.${key}.missing`) : t('numbers.waiting');
}

const NUMBERS = [
  'calls-waiting',
  'longest-wait',
  'service-level',
  'abandoned',
  'agents-ready',
  'calls-offered',
] as const;

function ofSource(
  { connection, state, reason, types }: SourceTrouble,
  { t }: TroubleReading,
): Omit<TroubleSays, 'since'> {
  const names = types.map((type) => t(`types.${type}`)).join(', ');
  const lines = [reason === '' ? t('now.source.noReason') : reason];
  return state === 'old'
    ? { title: t('now.source.old', { name: connection, types: names }), lines: reason === '' ? [] : lines }
    : { title: t(`now.source.${state}`, { name: connection }), lines };
}

function ofQuota(
  { connection, operation, windowMs, used, limit, endAt }: QuotaTrouble,
  { zone, t, common }: TroubleReading,
): Omit<TroubleSays, 'since'> {
  const words = operationWords(operation, common);
  const counted = { used, limit, window: windowWords(windowMs, common) };
  return {
    title: t(used >= limit ? 'now.quota.spent' : 'now.quota.low', { operation: words }),
    lines: [
      endAt === null
        ? t('now.quota.used', counted)
        : t('now.quota.until', { ...counted, at: formatClockTime(endAt, zone, { seconds: false }) }),
      connection,
    ],
  };
}

function sinceWords({ since, frozenAt }: Trouble, { now, zone, t, common }: TroubleReading): string | null {
  if (since === null) return null;
  const at = formatClockTime(since.at, zone, { seconds: false });
  if (!since.isSure) return t('now.since.before', { at });
  if (frozenAt !== null) return t('now.since.sureThen', { at });
  if (now - since.at > DAY_MS) return t('now.since.day', { day: formatDay(since.at, zone, common), at });
  return t('now.since.sure', { at, span: formatSpan(now - since.at, common) });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
