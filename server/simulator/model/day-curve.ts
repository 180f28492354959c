export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The hour of the centre's own day at which it opens to the world, whatever the real hour is. */
const OPENS_AT = 10.5 * HOUR;

/** The centre's own time of day: 10:30 at `startAt`, with a period of 24 hours. */
export function timeOfDay(at: number, startAt: number): number {
  const sinceMidnight = (at - startAt + OPENS_AT) % DAY;
  return sinceMidnight < 0 ? sinceMidnight + DAY : sinceMidnight;
}

/** The next moment after `at` at which the centre's clock shows `dayTime` (ms after its midnight). */
export function nextAtDayTime(at: number, dayTime: number, startAt: number): number {
  const ahead = (dayTime - timeOfDay(at, startAt) + DAY) % DAY;
  return at + (ahead <= 0 ? ahead + DAY : ahead);
}

/** Calls arriving, as a share of the mid-morning figure: [hour, share], straight lines between. */
const ARRIVALS: readonly (readonly [hour: number, share: number])[] = [
  [0, 0.03],
  [5, 0.03],
  [6.5, 0.07],
  [7.5, 0.24],
  [8, 0.42],
  [9, 0.78],
  [10, 0.98],
  [10.5, 1],
  [11.5, 0.98],
  [12.5, 0.86],
  [13.5, 0.93],
  [15, 0.96],
  [16, 0.74],
  [16.5, 0.44],
  [17.5, 0.18],
  [18.5, 0.06],
  [21, 0.05],
  [23.5, 0.03],
  [24, 0.03],
];

export function arrivalShare(dayTime: number): number {
  const hour = dayTime / HOUR;
  let from = ARRIVALS[0];
  for (const to of ARRIVALS) {
    if (from && hour <= to[0] && to[0] > from[0])
      return from[1] + ((to[1] - from[1]) * (hour - from[0])) / (to[0] - from[0]);
    from = to;
  }
  return from ? from[1] : 0;
}

/** Shifts of eight and a half hours: [start in hours of the centre's day, share of the agents]. */
export const SHIFTS: readonly (readonly [startHour: number, share: number])[] = [
  [6.5, 0.1],
  [7.5, 0.2],
  [8, 0.22],
  [9, 0.22],
  [9.75, 0.1],
  [12.5, 0.06],
  [15, 0.06],
  [22, 0.04],
];
export const SHIFT_LENGTH = 8.5 * HOUR;
