export type FieldUnit = 'count' | 'duration' | 'percent';

type Fields = Readonly<Record<string, unknown>>;

/** A field of a panel that is a query, or made of parts, is worded part by part. */
const PARTS_OF: readonly string[] = [
  'query',
  'statistics',
  'inbound',
  'outbound',
  'measure',
  'volume',
  'scale',
];

const LABELS: Readonly<Record<string, string>> = {
  figure: 'Its figure',
  format: 'Its format',
  scale: 'Its scale',
  outOf: 'What it is out of',
  metric: 'The metric it is',
  threshold: 'Its limits',
  foot: 'What stands at its foot',
  note: 'Its note',
  missing: 'What it says without data',
  waiting: 'Limits of calls waiting',
  longest: 'Limits of the longest wait',
  limits: 'Limits of time in a state',
  pinned: 'What is pinned to the top',
  columns: 'Its columns',
  sort: 'Its order',
  statistics: 'What it reads of their statistics',
  states: 'The states it shows',
  part: 'What it shows',
  look: 'Its look',
  text: 'Its text',
  image: 'Its picture',
  fit: 'How it fills its room',
  alt: 'What it says of its picture',
  zones: 'Its zones',
  hours: 'Hours of its day',
  date: 'Its date',
  seconds: 'Its seconds',
  lines: 'Its lines',
  everyMs: 'How long until the next, in ms',
  address: 'Its address',
  zoom: 'How large it is drawn',
  query: 'What it reads',
  inbound: 'What it reads of inbound campaigns',
  outbound: 'What it reads of outbound campaigns',
  measure: 'What it ranks by',
  volume: 'The least to be ranked',
};

const PART_LABELS: Readonly<Record<string, string>> = {
  type: 'the table',
  where: 'which rows',
  columns: 'the columns',
  orderBy: 'the order',
  limit: 'how many rows',
  groupBy: 'the groups',
  groupEach: 'whether a row counts in several groups',
  figures: 'the figures',
  from: 'where it begins',
  to: 'where it ends',
  column: 'the column',
  format: 'the format',
  best: 'which end is best',
  least: 'how much',
  words: 'the word for it',
};

/** A sentence for every field that differs; values stand in it where they are short enough to be read. */
export function fieldWords(before: Fields, after: Fields, unitOf: (field: string) => FieldUnit): string[] {
  return changedKeys(before, after).map((field) => {
    const label = LABELS[field] ?? `“${field}”`;
    const [old, now] = [before[field], after[field]];
    if (field === 'own')
      return ownWords(old, now, unitOf).join(' ') || 'Limits of single queues are in another order.';
    if (PARTS_OF.includes(field) && isFields(old) && isFields(now)) {
      const parts = changedKeys(old, now).map((part) => {
        const name = PART_LABELS[part] ?? `“${part}”`;
        const [was, is] = part === 'figures' ? changedFormula(old[part], now[part]) : [old[part], now[part]];
        return `${name}${fromTo(shortValue(was), shortValue(is))}`;
      });
      return `${label} is changed: ${parts.join('; ')}.`;
    }
    return `${label}${fromTo(valueWords(old, unitOf(field)), valueWords(now, unitOf(field))) || ' is changed'}.`;
  });
}

/** A sentence for each limit of a single queue that differs. */
function ownWords(before: unknown, after: unknown, unitOf: (field: string) => FieldUnit): string[] {
  const [old, now] = [byKey(before), byKey(after)];
  return changedKeys(old, now).flatMap((key) => {
    const [was, is] = [old[key], now[key]].map((limits) => (isFields(limits) ? limits : {}));
    if (!was || !is) return [];
    return changedKeys(was, is)
      .filter((field) => field !== 'key')
      .map((field) => {
        const words = fromTo(valueWords(was[field], unitOf(field)), valueWords(is[field], unitOf(field)));
        return `${LABELS[field] ?? `“${field}”`} of ${quoted(key)}${words || ' are changed'}.`;
      });
  });
}

function byKey(entries: unknown): Fields {
  if (!Array.isArray(entries)) return {};
  return Object.fromEntries(
    entries.flatMap((entry) =>
      isFields(entry) && typeof entry['key'] === 'string' ? [[entry['key'], entry]] : [],
    ),
  );
}

/** Of figures the first formula that differs, as it was and as it is; figures themselves where there is none. */
function changedFormula(old: unknown, now: unknown): readonly [unknown, unknown] {
  const before = formulasOf(old);
  for (const [name, formula] of formulasOf(now)) {
    const was = before.get(name);
    if (was !== undefined && was !== formula) return [was, formula];
  }
  return [old, now];
}

function formulasOf(figures: unknown): ReadonlyMap<unknown, unknown> {
  const all: readonly unknown[] = Array.isArray(figures) ? figures : [];
  return new Map(
    all.flatMap((figure) =>
      isFields(figure) && figure.fn === 'formula' ? [[figure.as, figure.formula] as const] : [],
    ),
  );
}

function changedKeys(before: Fields, after: Fields): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isEqual(before[key], after[key]));
}

/** Empty where neither can be said in a few words. */
function fromTo(before: string | null, after: string | null): string {
  return before === null || after === null ? '' : `: ${after}, not ${before}`;
}

function valueWords(value: unknown, unit: FieldUnit): string | null {
  if (!isFields(value)) return shortValue(value);
  const { direction, warn, critical } = value;
  if (typeof direction !== 'string') return null;
  const side = sideWords(direction);
  return `warning ${side} ${limitWords(warn, unit)} and critical ${side} ${limitWords(critical, unit)}`;
}

function sideWords(direction: string): string {
  if (direction === 'between') return 'outside of';
  return direction === 'falling' ? 'below' : 'from';
}

function limitWords(limit: unknown, unit: FieldUnit): string {
  if (Array.isArray(limit)) return limit.map((one) => limitWords(one, unit)).join('–');
  if (typeof limit !== 'number') return '–';
  switch (unit) {
    case 'count':
      return String(limit);
    case 'duration':
      return `${limit / 1_000} s`;
    case 'percent':
      return `${Math.round(limit * 1_000) / 10} %`;
  }
}

function shortValue(value: unknown): string | null {
  if (value === undefined) return 'none';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? 'nothing' : quoted(value);
  if (Array.isArray(value) && value.length <= 6 && value.every((one) => typeof one === 'string'))
    return value.length === 0 ? 'none' : value.map(quoted).join(', ');
  return null;
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of JSON are the same, in whatever order their fields stand. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, place) => isEqual(value, other[place]));
  if (!isFields(one) || !isFields(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isEqual(one[key], other[key]));
}
