const FIRST_MS = 500;
const MOST_MS = 5_000;

/** How long to rest before the next try: doubling, capped, and spread so that many screens do not come back as one. */
export function backOffMs(failures: number, random: () => number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** failures) * (0.5 + random() / 2);
}
