import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { computedBetween } from '../parts/main-thread.ts';

/** How long a table took to answer one question, ms, from the key or the button to the rows painted. */
export interface Answer {
  asked: 'sort' | 'filter';
  /** At least so long where it was given up. */
  byClockMs: number;
  /** What the page's main thread computed meanwhile, whatever for; null where it was given up. */
  computedMs: number | null;
}

const SORTS = ['Full Name', 'Full Name', 'State', 'State', 'State Duration', 'State Duration'];
const FIND = 'main input';
const KEYS = ['z', 'a', 'i', 'Backspace', 'Backspace', 'Backspace'];
/** Every sort and every key once: what a table is asked in turns. */
export const ROUND = SORTS.length;
/** Between two questions a reader looks at the answer. */
const LOOK_MS = 300;
/** A table that takes longer over one question is not asked again. */
export const MOST_MS = 20_000;
/** After so long no further question of a kind is asked. */
const KIND_MS = 40_000;

interface Spot {
  x: number;
  y: number;
}

declare global {
  var benchAnswer: Promise<number> | undefined;
  /** Where the middle of an element is; from now on the next answer is waited for. */
  var benchAsk: ((selector: string) => Spot) | undefined;
}

/** Sorts a table by hand, then filters it, `count` times each, and waits for every answer, up to the first that is given up. */
export async function askForAnswers(page: Page, count: number): Promise<readonly Answer[]> {
  await page.evaluate(watchAnswers);
  const answers: Pick<Answer, 'asked' | 'byClockMs'>[] = [];
  const ask = async (asked: Answer['asked'], question: () => Promise<void>): Promise<boolean> => {
    const answerMs = await Promise.race([question().then(() => answerIn(page)), setTimeout(MOST_MS, null)]);
    answers.push({ asked, byClockMs: answerMs ?? MOST_MS });
    return answerMs !== null;
  };
  const computed = await computedBetween(page, { from: 'bench-asked', until: 'bench-answered' }, async () => {
    let startedAt = performance.now();
    const isTime = (): boolean => performance.now() - startedAt < KIND_MS;
    for (let index = 0; index < count && isTime(); index++) {
      const heading = `[aria-label="${SORTS[index % ROUND]}"] button`;
      if (!(await ask('sort', () => clickOn(page, heading)))) return;
    }
    await clickOn(page, FIND);
    startedAt = performance.now();
    for (let index = 0; index < count && isTime(); index++) {
      const key = KEYS[index % ROUND] ?? '';
      if (!(await ask('filter', () => spotOf(page, FIND).then(() => page.keyboard.press(key))))) return;
    }
  });
  return answers.map((answer, index) => ({ ...answer, computedMs: computed[index] ?? null }));
}

async function clickOn(page: Page, selector: string): Promise<void> {
  const { x, y } = await spotOf(page, selector);
  await page.mouse.click(x, y);
}

/** By its place, for the mouse alone: looking for roles among 5 000 rows takes longer than any answer. */
async function spotOf(page: Page, selector: string): Promise<Spot> {
  const spot = await page.evaluate((sought) => globalThis.benchAsk?.(sought), selector);
  if (!spot) throw new Error('the page is not watched');
  return spot;
}

async function answerIn(page: Page): Promise<number> {
  const answerMs = await page.evaluate(() => globalThis.benchAnswer);
  if (answerMs === undefined) throw new Error('the page is not watched');
  await page.waitForTimeout(LOOK_MS);
  return answerMs;
}

/**
 * In the page: from the moment of an input until the table has other rows, and those are painted. A change of the document
 * is painted with the next frame, so the one after that is the first moment at which it surely was.
 */
function watchAnswers(): void {
  const rows = (): string => {
    const table = document.querySelector('[role=grid], table');
    const count =
      table instanceof HTMLTableElement ? table.rows.length : table?.getAttribute('aria-rowcount');
    // Of several rows: two agents of one name may well head one order and the next.
    const names = [2, 3, 4, 5, 6].map((place) =>
      table instanceof HTMLTableElement
        ? table.rows[place - 1]?.cells[0]?.textContent
        : table?.querySelector(`[aria-rowindex="${place}"] [role=rowheader]`)?.textContent,
    );
    return `${count} ${names.join()}`;
  };
  let asked: { at: number; markedAt: number; rows: string } | null = null;
  let tell: (answerMs: number) => void = () => undefined;
  globalThis.benchAsk = (selector) => {
    globalThis.benchAnswer = new Promise((resolve) => {
      tell = resolve;
    });
    const box = document.querySelector(selector)?.getBoundingClientRect();
    if (!box) throw new Error(`there is no ${selector}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const onInput = (event: Event): void => {
    asked = { at: event.timeStamp, markedAt: performance.now(), rows: rows() };
  };
  addEventListener('pointerup', onInput, { capture: true });
  addEventListener('keydown', onInput, { capture: true });
  new MutationObserver(() => {
    if (!asked || rows() === asked.rows) return;
    const { at, markedAt } = asked;
    asked = null;
    performance.mark('bench-asked', { startTime: markedAt });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('bench-answered');
        tell(performance.now() - at);
      }),
    );
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
