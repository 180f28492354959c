/** How many clocks, lines of a ticker and letters of one fit a panel; how long a line stays, how often a page is fetched. */
export const PLAIN_LIMITS = {
  zones: 6,
  label: 30,
  lines: 20,
  line: 400,
  alt: 200,
  lineMs: { least: 4_000, usual: 10_000, most: 60_000 },
  pageMs: { least: 60_000, most: 86_400_000 },
  zoom: { least: 0.25, most: 4 },
} as const;

/** A clock: of an IANA zone, or null for that of the board's connection. Without a label it is called after the zone's place. */
export interface ClockZone {
  zone: string | null;
  label: string;
}
