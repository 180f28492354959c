import type { BrowserContext, Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { openBrowser } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { saidWork, workRows, withPage } from './parts/compare-pages.ts';
import { type MainThreadWork, watchMainThread } from './parts/main-thread.ts';
import { openPlainSite } from './parts/plain-site.ts';
import { countChanges, type ToldChanges } from './desk/told-changes.ts';
import { type Answer, askForAnswers, MOST_MS, ROUND } from './desk/answers.ts';
import { crowdedHour, crowdedRows } from './desk/crowded-hour.ts';

const SPAN_MS = 30_000;
/** A busy floor: at its own pace about 310 cells change a second. */
const SPEED = 1.8;
const CELLS_A_SECOND = 500;
const LIMITS = { busy: 0.2 };
const ANSWER_MS = 100;
/** Questions of each kind: a plain table takes seconds over one. */
const QUESTIONS = { ours: 4 * ROUND, plain: 3 };

interface DeskSeen {
  work: MainThreadWork;
  cells: number;
  answers: readonly Answer[];
}

/** The desk with 5 000 agents of whom 500 cells change a second, sorted by the time in their state, beside a plain table. */
export const desk: Bench = {
  name: 'desk',
  mostMinutes: 12,
  async run() {
    await using floor = await startFloor({ size: 'large', speed: SPEED });
    await using plainSite = await openPlainSite(floor.app.port);
    await using browser = await openBrowser();
    const url = `http://127.0.0.1:${floor.app.port}`;
    const cookie = await cameIn(url);
    const query = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' } as const;
    const enter = (context: BrowserContext): Promise<void> => enterAs(context, { url, cookie });
    using told = countChanges(query, { url, cookie });
    const { ours, weights } = await withPage(
      browser,
      {
        address: `${url}/desk?type=AgentState&sort=State+Duration%3Adesc`,
        enter,
        firstPicture: '[role=grid] [role=rowheader]',
      },
      async (page) => ({
        ours: await lookAt(page, { told, questions: QUESTIONS.ours }),
        weights: await crowdedHour(page, { told, usual: SPEED, pace: floor.pace }),
      }),
    );
    const plain = await withPage(
      browser,
      { address: `${plainSite.url}/desk`, enter, firstPicture: 'tbody td' },
      (page) => lookAt(page, { told, questions: QUESTIONS.plain }),
    );
    return [
      benchRow({
        id: 'desk.changes',
        value: ours.cells,
        unit: 'cells a second',
        beside: plain.cells,
        ratio: ours.cells / plain.cells,
        target: `≥ ${CELLS_A_SECOND}`,
        met: ours.cells >= CELLS_A_SECOND,
      }),
      ...workRows('desk', { ours: ours.work, plain: plain.work }, LIMITS),
      ...answerRows('sort', ours.answers, plain.answers),
      ...answerRows('filter', ours.answers, plain.answers),
      givenUpRow(ours.answers, plain.answers),
      ...crowdedRows(weights),
    ];
  },
};

async function lookAt(
  page: Page,
  { told, questions }: { told: ToldChanges; questions: number },
): Promise<DeskSeen> {
  const before = told.cells;
  const work = await watchMainThread(page, () => page.waitForTimeout(SPAN_MS));
  console.log(`${page.url()}: ${saidWork(work)}`);
  const cells = ((told.cells - before) * 1_000) / work.spanMs;
  const answers = await askForAnswers(page, questions);
  const listed = answers.map(
    ({ byClockMs, computedMs }) => `${byClockMs.toFixed(0)}/${computedMs?.toFixed(0) ?? 'given up'}`,
  );
  console.log(`${page.url()} answered by the clock and computing, ms: ${listed.join(' ')}`);
  return { work, cells, answers };
}

function answerRows(asked: Answer['asked'], ours: readonly Answer[], plain: readonly Answer[]): BenchRow[] {
  const msOf = (answers: readonly Answer[], of: MsOf): number[] =>
    answers.filter((answer) => answer.asked === asked).flatMap((answer) => of(answer) ?? []);
  const row = (part: string, of: MsOf, figure: (ms: readonly number[]) => number): BenchRow => {
    const value = figure(msOf(ours, of));
    const besides = msOf(plain, of);
    const beside = figure(besides);
    return benchRow({
      id: `desk.${asked}.${part}`,
      value,
      unit: 'ms',
      ...(besides.length > 0 && { beside, ratio: value / beside }),
      target: `< ${ANSWER_MS} ms`,
      met: value < ANSWER_MS,
    });
  };
  const byClock: MsOf = ({ byClockMs }) => byClockMs;
  const computed: MsOf = ({ computedMs }) => computedMs;
  const middle = (ms: readonly number[]): number => percentile(ms, 0.5);
  const worst = (ms: readonly number[]): number => Math.max(...ms);
  return [
    row('median', byClock, middle),
    row('median.cpu', computed, middle),
    row('worst', byClock, worst),
    row('worst.cpu', computed, worst),
  ];
}

type MsOf = (answer: Answer) => number | null;

/** What was given up counts above as the time it was given. */
function givenUpRow(ours: readonly Answer[], plain: readonly Answer[]): BenchRow {
  const givenUp = (answers: readonly Answer[]): number =>
    answers.filter(({ byClockMs }) => byClockMs >= MOST_MS).length;
  const value = givenUp(ours);
  return benchRow({
    id: 'desk.given-up',
    value,
    unit: 'questions',
    beside: givenUp(plain),
    target: `each within ${MOST_MS / 1_000} s`,
    met: value === 0,
  });
}
