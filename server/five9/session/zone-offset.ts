const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const fieldReaders = new Map<string, Intl.DateTimeFormat>();

function fieldReader(zone: string): Intl.DateTimeFormat {
  const known = fieldReaders.get(zone);
  if (known) return known;
  const reader = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  fieldReaders.set(zone, reader);
  return reader;
}

// Zones change at full quarters of an hour, and reading one from Intl costs more than all the rest of a turn.
const SLOT_MS = 15 * MINUTE_MS;
const SLOTS_KEPT = 2_000;
const slots = new Map<string, Map<number, number>>();

/** How far the IANA `zone` is ahead of UTC at `at`, in ms, daylight saving included: -25 200 000 is UTC-7. */
export function zoneOffsetMs(zone: string, at: number): number {
  const slot = Math.floor(at / SLOT_MS);
  const kept = slots.get(zone) ?? new Map<number, number>();
  const known = kept.get(slot);
  if (known !== undefined) return known;
  if (kept.size >= SLOTS_KEPT) kept.clear();
  const offset = readOffsetMs(zone, slot * SLOT_MS);
  kept.set(slot, offset);
  slots.set(zone, kept);
  return offset;
}

function readOffsetMs(zone: string, at: number): number {
  const fields: Record<string, number> = {};
  for (const part of fieldReader(zone).formatToParts(at)) fields[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return wallMs - at;
}

/** The next moment within a year at which the zone's offset changes, to the minute; null where it does not. */
export function nextOffsetChange(zone: string, at: number): number | null {
  const offset = zoneOffsetMs(zone, at);
  for (let day = 1; day <= 366; day++) {
    const after = at + day * DAY_MS;
    if (zoneOffsetMs(zone, after) !== offset) return firstOther(zone, offset, [after - DAY_MS, after]);
  }
  return null;
}

function firstOther(zone: string, offset: number, [before, after]: [number, number]): number {
  let low = Math.floor(before / MINUTE_MS);
  let high = Math.ceil(after / MINUTE_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(zone, middle * MINUTE_MS) === offset) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** The wall clock of `zone` as `14:20`. */
export function clockText(zone: string, at: number): string {
  const minutes = Math.floor((at + zoneOffsetMs(zone, at)) / MINUTE_MS);
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
