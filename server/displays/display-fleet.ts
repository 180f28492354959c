import { boardQueries } from '#lib/domain/board-queries';
import type { Clock } from '#lib/domain/clock';
import type { DisplayStanding, DisplayView } from '#lib/domain/display';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Hub } from '../stream/hub.ts';
import type { KeptDisplay } from './display-rows.ts';
import type { KnownDisplays } from './known-displays.ts';
import type { Programs } from './programs.ts';
import type { Heard, Reports } from './reports.ts';
import { standingOf } from './standing.ts';

/** Where it is not known what is on the screen. */
const USUAL_LIMIT_MS = 60_000;

export interface DisplayFleetOptions {
  known: Pick<KnownDisplays, 'all'>;
  reports: Pick<Reports, 'of'>;
  programs: Pick<Programs, 'known'>;
  hub: Pick<Hub, 'open'>;
  status: () => readonly ConnectionStatus[];
  clock: Clock;
}

/** All displays as managers see them, from what is known at this moment. */
export class DisplayFleet {
  readonly #options: DisplayFleetOptions;
  /** Since when a display stands as it does, where nothing else tells. */
  readonly #since = new Map<string, { standing: DisplayStanding; at: number }>();

  constructor(options: DisplayFleetOptions) {
    this.#options = options;
  }

  /** By name. */
  views(): DisplayView[] {
    const streams = this.#streams();
    return this.#options.known
      .all()
      .map((display) => this.#view(display, streams.get(display.id) ?? null))
      .toSorted((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
  }

  view(display: KeptDisplay): DisplayView {
    return this.#view(display, this.#streams().get(display.id) ?? null);
  }

  /** How many stand how. */
  counts(): Record<DisplayStanding, number> {
    const counts = { live: 0, stale: 0, frozen: 0, offline: 0, 'never-seen': 0, revoked: 0 };
    for (const { standing } of this.views()) counts[standing] += 1;
    return counts;
  }

  /** Told after a display has said something, so that it is known since when it stands as it does. */
  heard(display: KeptDisplay): void {
    this.#standing(display, { heard: this.#options.reports.of(display.id), streamSince: null });
  }

  #view(display: KeptDisplay, streamSince: number | null): DisplayView {
    const heard = this.#options.reports.of(display.id);
    const { id, name, place, playlist, scope, zoom, overscanPercent, locale, blankUntil, version } = display;
    return {
      id,
      name,
      place,
      playlist,
      scope,
      zoom,
      overscanPercent,
      locale,
      ...this.#standing(display, { heard, streamSince }),
      lastSeenAt: heard?.at ?? display.lastSeenAt,
      report: heard?.report ?? null,
      program: this.#options.programs.known(id)?.version ?? null,
      blankUntil: blankUntil !== null && blankUntil > this.#options.clock.now() ? blankUntil : null,
      pairedAt: display.pairedAt,
      pairedBy: display.pairedBy,
      version,
    };
  }

  #standing(
    display: KeptDisplay,
    { heard, streamSince }: { heard: Heard | null; streamSince: number | null },
  ): { standing: DisplayStanding; since: number | null } {
    const now = this.#options.clock.now();
    const { standing, since } = standingOf({
      now,
      pairedAt: display.pairedAt,
      revokedAt: display.revokedAt,
      streamSince,
      reportedAt: heard?.at ?? display.lastSeenAt,
      paintedAt: heard?.paintedAt ?? null,
      hears: heard?.report.stream === 'live',
      dataAgeMs: heard?.report.painted.dataAgeMs ?? null,
      limitMs: this.#limitOf(display.id, heard?.report.shows.board ?? null),
    });
    const before = this.#since.get(display.id);
    const at = before?.standing === standing ? before.at : now;
    this.#since.set(display.id, { standing, at });
    return { standing, since: since ?? at };
  }

  /** How old the oldest numbers of a board may be: as old as the slowest of its tables allows. */
  #limitOf(displayId: string, boardId: string | null): number {
    const board = boardId === null ? undefined : this.#options.programs.known(displayId)?.boards[boardId];
    if (!board) return USUAL_LIMIT_MS;
    const types = new Set(boardQueries(board).map(({ type }) => type));
    const status = this.#options.status().find(({ id }) => id === board.connection);
    const limits = (status?.types ?? []).filter(({ type }) => types.has(type)).map(({ limitMs }) => limitMs);
    return limits.length > 0 ? Math.max(...limits) : USUAL_LIMIT_MS;
  }

  /** When each display opened the oldest of its streams that are open. */
  #streams(): ReadonlyMap<string, number> {
    const since = new Map<string, number>();
    for (const { owner, since: at } of this.#options.hub.open())
      if (owner.caller.kind === 'display')
        since.set(owner.caller.id, Math.min(at, since.get(owner.caller.id) ?? Infinity));
    return since;
  }
}
