import { DAYS, type Day, type Hours } from '#lib/domain/playlist';

export const DAY_WORDS: Readonly<Record<Day, { short: string; long: string }>> = {
  mon: { short: 'Mon', long: 'Monday' },
  tue: { short: 'Tue', long: 'Tuesday' },
  wed: { short: 'Wed', long: 'Wednesday' },
  thu: { short: 'Thu', long: 'Thursday' },
  fri: { short: 'Fri', long: 'Friday' },
  sat: { short: 'Sat', long: 'Saturday' },
  sun: { short: 'Sun', long: 'Sunday' },
  holiday: { short: 'Holidays', long: 'holidays' },
};

/** `Mon–Fri, 08:00–18:00`, `Holidays, all day`, `Every day, 22:00–06:00 next day`, `Always`. */
export function hoursWords({ days, from, to }: Hours): string {
  const isAllDay = from === null || to === null;
  if (days.length === 0 && isAllDay) return 'Always';
  if (isAllDay) return `${daysWords(days)}, all day`;
  return `${daysWords(days)}, ${from}–${to}${to <= from ? ' next day' : ''}`;
}

function daysWords(days: readonly Day[]): string {
  if (days.length === 0 || days.length === DAYS.length) return 'Every day';
  const places = days.map((day) => DAYS.indexOf(day)).toSorted((one, other) => one - other);
  const runs: Day[][] = [];
  for (const place of places) {
    const day = DAYS[place] ?? 'mon';
    const last = runs.at(-1);
    const before = last?.at(-1);
    // Holidays are no day of the week that follows Sunday.
    if (last && before && day !== 'holiday' && DAYS.indexOf(before) === place - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.map(runWords).join(', ');
}

function runWords(run: readonly Day[]): string {
  const [first, last] = [run[0] ?? 'mon', run.at(-1) ?? 'mon'];
  const name = (day: Day): string => DAY_WORDS[day].short;
  if (run.length === 1) return name(first);
  return `${name(first)}${run.length === 2 ? ', ' : '–'}${name(last)}`;
}
