import { DAYS, type Day, type Hours } from '#lib/domain/playlist';
import type { Words } from '#lib/words/words';

/** `Mon–Fri, 08:00–18:00`, `Holidays, all day`, `Every day, 22:00–06:00 next day`, `Always`. */
export function hoursWords({ days, from, to }: Hours, t: Words<'studio'>): string {
  const isAllDay = from === null || to === null;
  if (days.length === 0 && isAllDay) return t('playlists.hours.always');
  const named = daysWords(days, t);
  if (isAllDay) return t('playlists.hours.allDay', { days: named });
  return t(to <= from ? 'playlists.hours.overnight' : 'playlists.hours.between', { days: named, from, to });
}

function daysWords(days: readonly Day[], t: Words<'studio'>): string {
  if (days.length === 0 || days.length === DAYS.length) return t('playlists.hours.everyDay');
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
  return runs.map((run) => runWords(run, t)).join(', ');
}

function runWords(run: readonly Day[], t: Words<'studio'>): string {
  const [first, last] = [run[0] ?? 'mon', run.at(-1) ?? 'mon'];
  const name = (day: Day): string => t(`playlists.days.${day}.short`);
  if (run.length === 1) return name(first);
  return `${name(first)}${run.length === 2 ? ', ' : '–'}${name(last)}`;
}
