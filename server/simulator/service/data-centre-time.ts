/** Where the data centre stands: its calendar cuts the counters' windows, its wall time is in `State Since`. */
const DATA_CENTRE_ZONE = 'America/Los_Angeles';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: DATA_CENTRE_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Ms to add to UTC for the data centre's wall time at that moment, daylight saving included. */
export function dataCentreOffsetMs(at: number): number {
  const part = new Map(calendar.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(at / 1000) * 1000;
}

/** The first moment after `at` when the data centre's clocks change, within 400 days. */
export function nextOffsetChange(at: number): number {
  const dayMs = 86_400_000;
  const before = dataCentreOffsetMs(at);
  let low = at;
  let high = at;
  while (dataCentreOffsetMs(high) === before && high < at + 400 * dayMs) {
    low = high;
    high += dayMs;
  }
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (dataCentreOffsetMs(middle) === before) low = middle;
    else high = middle;
  }
  return Math.floor(high / 1000) * 1000;
}
