import type { DisplayReport, DisplayStanding } from '#lib/domain/display';

/** A display as a phone shows it. Times are epoch ms on the server's clock. */
export interface PocketDisplay {
  id: string;
  name: string;
  place: string;
  standing: DisplayStanding;
  since: number | null;
  /** What it painted last; null where it has painted nothing yet. */
  painted: {
    at: number;
    board: string | null;
    why: DisplayReport['shows']['why'];
    dataAgeMs: number | null;
  } | null;
}

const STANDINGS: readonly DisplayStanding[] = ['live', 'stale', 'frozen', 'offline', 'never-seen', 'revoked'];
const WHYS: readonly DisplayReport['shows']['why'][] = ['board', 'blank', 'nothing', 'denied'];

/** What the server answers, as much of it as a phone shows. Throws where it is something else. */
export function readDisplays(body: unknown): readonly PocketDisplay[] {
  const displays = field(body, 'displays');
  if (!Array.isArray(displays)) throw new TypeError('no displays');
  return displays.map(readDisplay);
}

function readDisplay(display: unknown): PocketDisplay {
  const standing = STANDINGS.find((known) => known === field(display, 'standing'));
  if (standing === undefined) throw new TypeError('no standing');
  return {
    id: textOf(field(display, 'id')),
    name: textOf(field(display, 'name')),
    place: textOf(field(display, 'place')),
    standing,
    since: numberOf(field(display, 'since')),
    painted: readPainted(field(display, 'report')),
  };
}

function readPainted(report: unknown): PocketDisplay['painted'] {
  const [painted, shows] = [field(report, 'painted'), field(report, 'shows')];
  const at = numberOf(field(painted, 'at'));
  const why = WHYS.find((known) => known === field(shows, 'why'));
  if (at === null || why === undefined) return null;
  const board = field(shows, 'board');
  return {
    at,
    why,
    board: typeof board === 'string' ? board : null,
    dataAgeMs: numberOf(field(painted, 'dataAgeMs')),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
