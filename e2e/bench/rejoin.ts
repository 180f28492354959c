import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { type PlaylistDocument, PLAYLIST_FORMAT } from '#lib/domain/playlist';
import { openStore } from '#server/store/open-store';
import { type Floor, openFloor } from '../floor.ts';
import { type Bench, type BenchRow, benchRow } from './bench-row.ts';
import { keepBoards, keepDisplays, keepPlaylist } from './parts/kept-walls.ts';
import { startWorker, type Worker } from './parts/worker.ts';
import type { DisplaysQuestion } from './rejoin/displays.ts';
import { readSeen } from './rejoin/seen.ts';
import { type Return, listeningFrom, returnOf } from './rejoin/return.ts';
import { plainWords } from '#lib/words/plain-words';

const DISPLAYS = 200;
const BOARDS = 4;
const LIMIT_MS = 10_000;
/** So long after the server listens again it is counted who came back, and what the domain was asked. */
const WATCH_MS = 15_000;
const SETTLE_MS = 6_000;
const MOST_AT_ONCE = 0.25;
const ENDINGS = ['SIGTERM', 'SIGKILL'] as const;
type Ending = (typeof ENDINGS)[number];

/** Two hundred displays whose server is started again, after a goodbye and after a kill: how soon and how evenly they are back. */
export const rejoin: Bench = {
  name: 'rejoin',
  async run() {
    let tokens: readonly string[] = [];
    const prepare = async (dataDir: string): Promise<void> => {
      tokens = await keepWalls(dataDir);
    };
    const floor = await openFloor({ size: 'small', quota: 'generous', prepare });
    try {
      const one = await returnsOf(floor, { tokens: tokens.slice(0, 1), isSpread: true });
      const all = await returnsOf(floor, { tokens, isSpread: true });
      const together = await returnsOf(floor, { tokens, isSpread: false });
      return ENDINGS.flatMap((ending) =>
        rowsOf(ending, { one: one[ending], all: all[ending], together: together[ending] }),
      );
    } finally {
      await floor.close();
    }
  },
};

async function keepWalls(dataDir: string): Promise<readonly string[]> {
  const store = await openStore({ dataDir, alone: true });
  try {
    const now = Date.now();
    const documents = Array.from({ length: BOARDS }, (_, index) => {
      const template = TEMPLATES[index % TEMPLATES.length];
      if (!template) throw new Error('there are no templates');
      return template.make(plainWords('en', 'boards'));
    });
    const boards = await keepBoards(store.db, documents, now);
    const playlist = await keepPlaylist(store.db, playlistOf(boards), now);
    const displays = await keepDisplays(store.db, { count: DISPLAYS, playlist }, now);
    return displays.map(({ token }) => token);
  } finally {
    await store.close();
  }
}

function playlistOf(boards: readonly string[]): PlaylistDocument {
  const hours = { days: [], from: null, to: null };
  return {
    format: PLAYLIST_FORMAT,
    name: 'Floor',
    zone: null,
    items: boards.map((board, index) => ({ id: `item-${index}`, board, dwellMs: 30_000, hours })),
    rest: [],
    holidays: [],
  };
}

interface Crowd {
  tokens: readonly string[];
  isSpread: boolean;
}

/** How these displays come back from either ending. */
async function returnsOf(floor: Floor, crowd: Crowd): Promise<Record<Ending, Return>> {
  await using worker = startWorker(join(import.meta.dirname, 'rejoin/displays.ts'));
  await asked(worker, { kind: 'open', url: floor.url, ...crowd });
  const returns = {
    SIGTERM: await returnFrom(floor, worker, { ending: 'SIGTERM', crowd }),
    SIGKILL: await returnFrom(floor, worker, { ending: 'SIGKILL', crowd }),
  };
  await asked(worker, { kind: 'close' });
  return returns;
}

async function returnFrom(
  floor: Floor,
  worker: Worker,
  { ending, crowd }: { ending: Ending; crowd: Crowd },
): Promise<Return> {
  // Connections that have lasted are rested from anew.
  await setTimeout(SETTLE_MS);
  await asked(worker, { kind: 'forget' });
  const endedAt = Date.now();
  await floor.app().end(ending);
  const listening = listeningFrom(floor.port);
  await floor.restart();
  const listensAt = await listening;
  const callsBefore = await callsOf(floor);
  await setTimeout(Math.max(0, listensAt + WATCH_MS - Date.now()));
  const calls = (await callsOf(floor)) - callsBefore;
  const seen = readSeen(await asked(worker, { kind: 'seen' }));
  const back = returnOf(seen, listensAt);
  const { tokens, isSpread } = crowd;
  console.log(
    `${tokens.length} displays${isSpread ? '' : ' at once'}, ${ending}: away for ${listensAt - endedAt} ms, ` +
      `all back ${Math.round(back.lastMs)} ms after, at most ${back.mostAtOnce} connects in 250 ms, ` +
      `${back.requests} requests of which ${back.refused} refused, ${calls} calls`,
  );
  if (back.whole !== tokens.length) throw new Error(`${back.whole} of ${tokens.length} displays came back`);
  return { ...back, calls };
}

function asked(worker: Worker, question: DisplaysQuestion): Promise<unknown> {
  return worker.ask(question);
}

/** All calls that the domain has answered. */
async function callsOf(floor: Floor): Promise<number> {
  const entries = await floor.control('GET', '/calls');
  if (!Array.isArray(entries)) throw new Error('the simulator told no calls');
  return entries.reduce<number>((sum, entry) => sum + Number(Reflect.get(Object(entry), 'count')), 0);
}

function rowsOf(
  ending: Ending,
  { one, all, together }: Record<'one' | 'all' | 'together', Return>,
): BenchRow[] {
  const id = `rejoin.${ending === 'SIGTERM' ? 'goodbye' : 'kill'}`;
  const share = all.mostAtOnce / DISPLAYS;
  return [
    benchRow({
      id: `${id}.last-back`,
      value: all.lastMs / 1_000,
      unit: 's',
      beside: together.lastMs / 1_000,
      ratio: all.lastMs / together.lastMs,
      target: `≤ ${LIMIT_MS / 1_000} s; beside: all at once`,
      met: all.lastMs <= LIMIT_MS,
    }),
    benchRow({
      id: `${id}.peak`,
      value: 100 * share,
      unit: '% of the connects in 250 ms',
      beside: (100 * together.mostAtOnce) / DISPLAYS,
      ratio: all.mostAtOnce / together.mostAtOnce,
      target: `≤ ${100 * MOST_AT_ONCE} %; beside: all at once`,
      met: share <= MOST_AT_ONCE,
    }),
    benchRow({
      id: `${id}.calls`,
      value: all.calls,
      unit: `calls in ${WATCH_MS / 1_000} s`,
      beside: one.calls,
      ratio: all.calls / one.calls,
      target: 'as many as with one display, but for chance (≤ 1.1×)',
      met: all.calls <= one.calls * 1.1,
    }),
  ];
}
