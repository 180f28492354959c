import type { Words } from '#lib/words/words';

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

const FIELDS = [
  'figure',
  'format',
  'scale',
  'outOf',
  'metric',
  'threshold',
  'foot',
  'note',
  'missing',
  'waiting',
  'longest',
  'limits',
  'pinned',
  'dispositions',
  'by',
  'columns',
  'sort',
  'statistics',
  'states',
  'part',
  'look',
  'text',
  'image',
  'fit',
  'alt',
  'zones',
  'hours',
  'date',
  'seconds',
  'lines',
  'everyMs',
  'address',
  'zoom',
  'query',
  'inbound',
  'outbound',
  'measure',
  'volume',
] as const;

const PARTS = [
  'type',
  'where',
  'columns',
  'orderBy',
  'limit',
  'groupBy',
  'groupEach',
  'figures',
  'from',
  'to',
  'column',
  'format',
  'best',
  'least',
  'words',
] as const;

interface Telling {
  unitOf: (field: string) => FieldUnit;
  t: Words<'studio'>;
}

/** A sentence for every field that differs; values stand in it where they are short enough to be read. */
export function fieldWords(before: Fields, after: Fields, telling: Telling): string[] {
  const { unitOf, t } = telling;
  return changedKeys(before, after).map((field) => {
    const label = labelOf(field, t);
    const [old, now] = [before[field], after[field]];
    if (field === 'own') return ownWords(old, now, telling).join(' ') || t('boards.changes.ownOrder');
    if (PARTS_OF.includes(field) && isFields(old) && isFields(now))
      return t('boards.changes.partsChanged', { label, parts: partWords(old, now, t).join('; ') });
    const [was, is] = [valueWords(old, unitOf(field), t), valueWords(now, unitOf(field), t)];
    return was === null || is === null
      ? t('boards.changes.fieldChanged', { label })
      : t('boards.changes.field', { label, was, is });
  });
}

function partWords(old: Fields, now: Fields, t: Words<'studio'>): string[] {
  return changedKeys(old, now).map((name) => {
    const known = PARTS.find((one) => one === name);
    const part = known ? t(`boards.changes.parts.${known}`) : quoted(name);
    const [before, after] =
      name === 'figures' ? changedFormula(old[name], now[name]) : [old[name], now[name]];
    const [was, is] = [shortValue(before, t), shortValue(after, t)];
    return was === null || is === null ? part : t('boards.changes.part', { part, was, is });
  });
}

function labelOf(field: string, t: Words<'studio'>): string {
  const known = FIELDS.find((one) => one === field);
  return known ? t(`boards.changes.fields.${known}`) : quoted(field);
}

/** A sentence for each limit of a single queue that differs. */
function ownWords(before: unknown, after: unknown, { unitOf, t }: Telling): string[] {
  const [old, now] = [byKey(before), byKey(after)];
  return changedKeys(old, now).flatMap((key) => {
    const [was, is] = [old[key], now[key]].map((limits) => (isFields(limits) ? limits : {}));
    if (!was || !is) return [];
    return changedKeys(was, is)
      .filter((field) => field !== 'key')
      .map((field) => {
        const about = { label: labelOf(field, t), queue: quoted(key) };
        const wasWords = valueWords(was[field], unitOf(field), t);
        const isWords = valueWords(is[field], unitOf(field), t);
        return wasWords === null || isWords === null
          ? t('boards.changes.ownChanged', about)
          : t('boards.changes.own', { ...about, was: wasWords, is: isWords });
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

/** Null where it cannot be said in a few words. */
function valueWords(value: unknown, unit: FieldUnit, t: Words<'studio'>): string | null {
  if (!isFields(value)) return shortValue(value, t);
  const { direction } = value;
  if (direction !== 'rising' && direction !== 'falling' && direction !== 'between') return null;
  return t(`boards.changes.limits.${direction}`, {
    warn: limitWords(value['warn'], unit),
    critical: limitWords(value['critical'], unit),
  });
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

function shortValue(value: unknown, t: Words<'studio'>): string | null {
  if (value === undefined) return t('boards.changes.noneOf');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? t('boards.changes.nothing') : quoted(value);
  if (Array.isArray(value) && value.length <= 6 && value.every((one) => typeof one === 'string'))
    return value.length === 0 ? t('boards.changes.noneOf') : value.map(quoted).join(', ');
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
