import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { type Bench, type BenchRow, benchRow } from '../bench-row.ts';
import { openBrowser, SCREEN } from '../browser.ts';
import { NOON } from '../parts/big-answer.ts';
import { keepBoards, keepDisplays, keepPlaylist } from '../parts/kept-walls.ts';
import { LineClock } from '../parts/line-clock.ts';
import { openLine } from '../parts/line.ts';
import { stopPageClock } from '../parts/page-clock.ts';
import { openSite } from '../parts/site.ts';
import { lookAround, type Weight } from './look.ts';
import { BOARDS, type Day, goOn, ROUND_MS, playlistOf, startAfter, STEP_MS } from './walk.ts';
import { plainWords } from '#lib/words/plain-words';

const HOUR_MS = 3_600_000;
const WARM_UP_MS = wholeRounds(HOUR_MS / 2);
const SPAN_MS = wholeRounds(24 * HOUR_MS);
const LEAST_TURNS = 10_000;
const MOST_GROWTH_MB = 5;
/** Nothing has been left behind 10 000 times where there are not even a tenth more; how many agents are signed in varies by less. */
const FLAT = 1.1;
/** The display's own settings, which must last. */
const MODE = { zoom: 1.02, overscanPercent: 2.5 };

/** A paired television whose boards turn for a day of the domain's time: what it holds then, beside half an hour after its start. */
export const rotations: Bench = {
  name: 'rotations',
  mostMinutes: 60,
  async run() {
    using clock = new LineClock(startAfter(NOON));
    await using line = await openLine(clock, { size: 'small', quota: 'default' });
    const { db } = line.runtime.store;
    const boards = await keepBoards(db, boardDocuments(), clock.now());
    const playlist = playlistOf(boards);
    const playlistId = await keepPlaylist(db, playlist, clock.now());
    const [display] = await keepDisplays(db, { count: 1, playlist: playlistId, ...MODE }, clock.now());
    await using site = await openSite(line.runtime, clock);
    await line.runtime.start();
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    await page.context().addCookies([{ name: 'wf_display', value: display?.token ?? '', url: site.url }]);
    await stopPageClock(page, clock.now());
    await page.goto(`${site.url}/wall?screen=lobby`);
    const session = await page.context().newCDPSession(page);
    const walk = { clock, page, session, site, runtime: line.runtime, playlist };

    await goOn(walk, WARM_UP_MS);
    const early = await lookAround(walk);
    const day = await goOn(walk, SPAN_MS);
    const late = await lookAround(walk);
    console.log(`${day.steps} steps of ${STEP_MS} ms; not live at ${day.notLive} of them`);
    console.log(`served ${JSON.stringify(Object.fromEntries(site.served))}`);
    console.log(`a page of ${[...day.modes].join(', then ')}`);
    await page.close();
    await clock.advanceUntil(line.runtime.stop());
    return [...dayRows(day), ...weightRows(early, late)];
  },
};

/** So that the same board stands at every look. */
function wholeRounds(forMs: number): number {
  return Math.ceil(forMs / ROUND_MS) * ROUND_MS;
}

function boardDocuments() {
  return Array.from({ length: BOARDS }, (_, index) => {
    const template = TEMPLATES[index % TEMPLATES.length];
    if (!template) throw new Error('there are no templates');
    return template.make(plainWords('en', 'boards'));
  });
}

function dayRows(day: Day): BenchRow[] {
  const modes = day.modes.size;
  return [
    benchRow({
      id: 'rotations.turns',
      value: day.turns,
      unit: 'turns',
      target: `≥ ${LEAST_TURNS} in 24 hours`,
      met: day.turns >= LEAST_TURNS,
    }),
    benchRow({
      id: 'rotations.wrong-board',
      value: day.wrongBoards,
      unit: `of ${day.steps} moments`,
      target: 'never',
      met: day.wrongBoards === 0,
    }),
    benchRow({
      id: 'rotations.modes',
      value: modes,
      unit: 'modes seen',
      target: 'one page, one zoom, one address',
      met: modes === 1,
    }),
  ];
}

function weightRows(early: Weight, late: Weight): BenchRow[] {
  const growth = late.usedMb - early.usedMb;
  const flat = (id: string, of: (weight: Weight) => number, unit: string): BenchRow => {
    const [value, beside] = [of(late), of(early)];
    return benchRow({
      id: `rotations.${id}`,
      value,
      unit,
      beside,
      ratio: value / beside,
      target: `≤ ${FLAT}× half an hour`,
      met: value <= beside * FLAT,
    });
  };
  return [
    benchRow({
      id: 'rotations.heap',
      value: late.usedMb,
      unit: 'MB',
      beside: early.usedMb,
      ratio: late.usedMb / early.usedMb,
      target: `< ${MOST_GROWTH_MB} MB more than after half an hour`,
      met: growth < MOST_GROWTH_MB,
    }),
    flat('nodes', ({ nodes }) => nodes, 'nodes'),
    flat('listeners', ({ listeners }) => listeners, 'listeners'),
    flat('page-timers', ({ pageTimers }) => pageTimers, 'timers'),
    flat('server-timers', ({ serverTimers }) => serverTimers, 'timers'),
    flat('server-handles', ({ serverHandles }) => serverHandles, 'handles'),
    flat('streams', ({ streams }) => streams, 'streams'),
    flat('queries', ({ queries }) => queries, 'queries'),
    benchRow({
      id: 'rotations.server-heap',
      value: late.serverMb,
      unit: 'MB',
      beside: early.serverMb,
      ratio: late.serverMb / early.serverMb,
      target: 'for scale: simulator, server and bench',
    }),
  ];
}
