import { NO_DATA } from './no-data.ts';

/** How long a time is, in words: `8 s`, `2 min 14 s`, `3 h 5 min`, `4 d 2 h`. Null is `–`. */
export function formatSpan(ms: number | null): string {
  if (ms === null || Number.isNaN(ms)) return NO_DATA;
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return two([minutes, 'min'], [seconds % 60, 's']);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return two([hours, 'h'], [minutes % 60, 'min']);
  return two([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
}

/** How old something is: `2 min 14 s ago`. Null is `–`. */
export function formatAge(ms: number | null): string {
  return ms === null || Number.isNaN(ms) ? NO_DATA : `${formatSpan(ms)} ago`;
}

function two(
  [large, largeUnit]: readonly [number, string],
  [small, smallUnit]: readonly [number, string],
): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
