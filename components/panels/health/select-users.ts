import type { DomainUsers, Licences, SomeNames } from '#lib/domain/domain-users';
import { formatSpan } from '#lib/format/age';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { ageAt } from '#components/wall/data-ages.ts';
import type { Severity } from '#components/wall/severity.ts';
import type { HealthLine } from './select.ts';

interface Telling {
  /** Epoch ms on the server's clock. */
  now: number;
  t: Words<'panels'>;
}

/** Told longer ago than this, a line looks it: each is asked for more often, while all is well. */
const OLD_MS = { soon: 12 * 60_000, seldom: 100 * 60_000 };
/** From this share on somebody will soon find no seat. */
const SCARCE_SHARE = 0.9;

/** Seats and licences, and how many of them are left. */
export function seatLines(users: DomainUsers | undefined, telling: Telling): readonly HealthLine[] {
  const { seats } = users ?? {};
  if (!seats) return [];
  const line = (key: 'supervisors' | 'mobile'): HealthLine =>
    licenceLine(key, seats[key], { ...telling, readAt: seats.readAt });
  return [line('supervisors'), line('mobile')];
}

/** Who is signed in at the upstream, and what the polling user is a member of, as far as it was told. */
export function userLines(users: DomainUsers | undefined, telling: Telling): readonly HealthLine[] {
  const { signedIn, skills, groups } = users ?? {};
  const lines: HealthLine[] = [];
  if (signedIn) {
    const { readAt, agents, supervisors, administrators } = signedIn;
    const told = { ...telling, readAt, oldMs: OLD_MS.seldom };
    lines.push(nameLine('agents', { count: agents, names: [] }, told));
    lines.push(nameLine('supervisors', supervisors, told));
    lines.push(nameLine('administrators', administrators, told));
  }
  for (const [key, some] of [
    ['skills', skills],
    ['groups', groups],
  ] as const)
    if (some) lines.push(nameLine(key, some, { ...telling, readAt: some.readAt, oldMs: OLD_MS.seldom }));
  return lines;
}

function licenceLine(
  key: 'supervisors' | 'mobile',
  { limit, taken }: Licences,
  { now, t, readAt }: Telling & { readAt: number },
): HealthLine {
  const share = limit > 0 ? Math.min(1, taken / limit) : 1;
  const ageMs = ageAt(now, readAt);
  const severity = ageMs > OLD_MS.soon ? 'warn' : limit === 0 ? 'ok' : seatSeverity(share);
  return {
    key,
    name: t(`health.seats.${key}`),
    says: t('health.seats.taken', {
      taken: formatCount(taken, t),
      limit: formatCount(limit, t),
      span: formatSpan(ageMs, t),
    }),
    figure: formatCount(Math.max(0, limit - taken), t),
    share,
    glyph: GLYPHS[severity],
    severity,
  };
}

function seatSeverity(share: number): Severity {
  if (share >= 1) return 'critical';
  return share >= SCARCE_SHARE ? 'warn' : 'ok';
}

const GLYPHS = { ok: 'ready', warn: 'warn', critical: 'critical' } as const;

function nameLine(
  key: 'agents' | 'supervisors' | 'administrators' | 'skills' | 'groups',
  { count, names }: SomeNames,
  { now, t, readAt, oldMs }: Telling & { readAt: number; oldMs: number },
): HealthLine {
  const ageMs = ageAt(now, readAt);
  const ago = t('health.users.told', { span: formatSpan(ageMs, t) });
  const severity = ageMs > oldMs ? 'warn' : 'ok';
  const more = count - names.length;
  const listed = more > 0 ? t('health.users.more', { names: names.join(', '), more }) : names.join(', ');
  return {
    key,
    name: t(`health.users.${key}`),
    says: names.length === 0 || severity === 'warn' ? ago : listed,
    figure: formatCount(count, t),
    share: null,
    glyph: GLYPHS[severity],
    severity,
  };
}
