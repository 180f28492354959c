/** What the audit's page is narrowed to, as its address says it; an empty text narrows nothing. Moments are ISO. */
export interface AuditAddress {
  from: string;
  to: string;
  actor: string;
  action: string;
  outcome: string;
  text: string;
}

const NAMES = ['from', 'to', 'actor', 'action', 'outcome', 'text'] as const satisfies (keyof AuditAddress)[];

export function readAuditAddress(
  query: Readonly<Record<string, string | string[] | undefined>>,
): AuditAddress {
  const valueOf = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    from: valueOf('from'),
    to: valueOf('to'),
    actor: valueOf('actor'),
    action: valueOf('action'),
    outcome: valueOf('outcome'),
    text: valueOf('text'),
  };
}

/** `path` with the address behind it, and `before` where older entries are meant. */
export function auditHref(path: string, address: Partial<AuditAddress>, before?: string): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = address[name] ?? '';
    if (value !== '') parameters.set(name, value);
  }
  if (before !== undefined) parameters.set('before', before);
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

export function isNarrowed(address: AuditAddress): boolean {
  return NAMES.some((name) => address[name] !== '');
}

/** The start of a day (`2026-11-24`) on this machine's clocks, or of the day after it; empty for what is no day. */
export function dayStart(day: string, daysLater: 0 | 1 = 0): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return '';
  const [, year, month, date] = parts.map(Number);
  const start = new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + daysLater);
  return Number.isNaN(start.getTime()) ? '' : start.toISOString();
}

/** The other way round: the day of a moment, or of the one just before it, on the clocks of an IANA zone. */
export function dayOf(moment: string, zone: string, { isEnd = false } = {}): string {
  const at = Date.parse(moment) - (isEnd ? 1 : 0);
  if (Number.isNaN(at)) return '';
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((other) => other.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
