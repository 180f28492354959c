import type { BrowserContext, Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { openBrowser } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { workRows, withPage } from './parts/compare-pages.ts';
import { type MainThreadWork, watchMainThread } from './parts/main-thread.ts';
import { openPlainSite } from './parts/plain-site.ts';
import { countChanges, type ToldChanges } from './desk/told-changes.ts';
import { type Answers, askForAnswers } from './desk/answers.ts';

const SPAN_MS = 45_000;
/** A busy floor: at its own pace about 310 cells change a second. */
const SPEED = 1.8;
const CELLS_A_SECOND = 500;
const LIMITS = { busy: 0.2 };
const ANSWER_MS = 100;
const ROUNDS = { ours: 5, plain: 1 };

interface DeskSeen {
  work: MainThreadWork;
  cells: number;
  answers: Answers;
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
    const ours = await withPage(
      browser,
      {
        address: `${url}/desk?type=AgentState&sort=State+Duration%3Adesc`,
        enter,
        firstPicture: '[role=grid] [role=rowheader]',
      },
      (page) => lookAt(page, { told, rounds: ROUNDS.ours }),
    );
    const plain = await withPage(
      browser,
      { address: `${plainSite.url}/desk`, enter, firstPicture: 'tbody td' },
      (page) => lookAt(page, { told, rounds: ROUNDS.plain }),
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
      ...answerRows('sort', ours.answers.sorted, plain.answers.sorted),
      ...answerRows('filter', ours.answers.filtered, plain.answers.filtered),
    ];
  },
};

async function lookAt(
  page: Page,
  { told, rounds }: { told: ToldChanges; rounds: number },
): Promise<DeskSeen> {
  const before = told.cells;
  const work = await watchMainThread(page, () => page.waitForTimeout(SPAN_MS));
  const cells = ((told.cells - before) * 1_000) / work.spanMs;
  return { work, cells, answers: await askForAnswers(page, rounds) };
}

function answerRows(what: string, ours: readonly number[], plain: readonly number[]): BenchRow[] {
  console.log(`${what}: ${ours.length} answers, plain ${plain.length}`);
  const row = (part: string, of: (answers: readonly number[]) => number): BenchRow =>
    benchRow({
      id: `desk.${what}.${part}`,
      value: of(ours),
      unit: 'ms',
      beside: of(plain),
      ratio: of(ours) / of(plain),
      target: `< ${ANSWER_MS} ms`,
      met: of(ours) < ANSWER_MS,
    });
  return [
    row('median', (answers) => percentile(answers, 0.5)),
    row('worst', (answers) => Math.max(...answers)),
  ];
}
