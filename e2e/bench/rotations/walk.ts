import type { CDPSession, Page } from 'playwright';
import { playlistAt } from '#lib/domain/playlist-at';
import { type PlaylistDocument, PLAYLIST_FORMAT } from '#lib/domain/playlist';
import type { Runtime } from '#server/runtime-parts';
import type { LineClock } from '../parts/line-clock.ts';
import type { Site } from '../parts/site.ts';

/** 10 046 turns a day. */
export const DWELL_MS = 8_600;
/**
 * A quarter of a dwell: what is asked for at one step has come by the next, and two steps are shorter than the silence
 * after which a page says that it is not live.
 */
export const STEP_MS = DWELL_MS / 4;
export const BOARDS = 4;
export const ROUND_MS = BOARDS * DWELL_MS;
export const ZONE = 'UTC';

export interface Walk {
  clock: LineClock;
  page: Page;
  session: CDPSession;
  site: Site;
  runtime: Runtime;
  playlist: PlaylistDocument;
}

/** What stood on the screen at the end of a step. */
export interface Seen {
  board: string | null;
  /** How the canvas is scaled, which zoom and overscan decide. */
  scale: string | null;
  address: string;
  isLive: boolean;
  /** Of this page and no other. */
  mark: number;
}

/** What was seen over a span. `wrong*`: moments at which something else should have stood there. */
export interface Day {
  steps: number;
  turns: number;
  wrongBoards: number;
  notLive: number;
  modes: ReadonlySet<string>;
}

declare global {
  var benchMark: number | undefined;
}

/** The boards in turns, round the clock. */
export function playlistOf(boards: readonly string[]): PlaylistDocument {
  return {
    format: PLAYLIST_FORMAT,
    name: 'Turns',
    zone: ZONE,
    items: boards.map((board, index) => ({
      id: `item-${index}`,
      board,
      dwellMs: DWELL_MS,
      hours: { days: [], from: null, to: null },
    })),
    rest: [],
    holidays: [],
  };
}

/** The next moment half a step after a turn: so is every step's end, and none ever falls on one. */
export function startAfter(at: number): number {
  return Math.ceil(at / DWELL_MS) * DWELL_MS + STEP_MS / 2;
}

/**
 * Step by step: first the page, then the line, so that words of the server come late and never early, as they do anywhere.
 * What stands at the end of the page's step is compared with what the playlist says for that moment.
 */
export async function goOn(walk: Walk, forMs: number): Promise<Day> {
  const { clock, playlist } = walk;
  const day = { steps: 0, turns: 0, wrongBoards: 0, notLive: 0, modes: new Set<string>() };
  let before: string | null = null;
  for (let passed = 0; passed < forMs; passed += STEP_MS) {
    const at = clock.now() + STEP_MS;
    const seen = await step(walk);
    const due = playlistAt(playlist, { now: at, zone: ZONE, isShown: () => true });
    day.steps++;
    if (before !== null && seen.board !== before) day.turns++;
    if (seen.board !== due.item?.board) day.wrongBoards++;
    if (!seen.isLive) day.notLive++;
    day.modes.add(`${seen.address} ${seen.scale} page ${seen.mark}`);
    before = seen.board;
  }
  return day;
}

async function step({ clock, page, site }: Walk): Promise<Seen> {
  const seen = await page.evaluate(async (ms) => {
    await globalThis.__pwClock.controller.runFor(ms);
    const standing = document.querySelector('[data-board][data-role=standing]');
    const canvas = document.querySelector<HTMLElement>('main');
    return {
      board: standing?.getAttribute('data-board') ?? null,
      scale: /scale\([^)]*\)/.exec(canvas?.style.transform ?? '')?.[0] ?? null,
      address: location.search,
      isLive: document.querySelector('[data-live=live]') !== null,
      mark: (globalThis.benchMark ??= Math.random()),
    };
  }, STEP_MS);
  await site.settled();
  await clock.advance(STEP_MS);
  return seen;
}
