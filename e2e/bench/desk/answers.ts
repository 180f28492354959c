import type { Page } from 'playwright';

/** How long the desk took to answer, ms: from the key or the button to the rows painted. */
export interface Answers {
  sorted: readonly number[];
  filtered: readonly number[];
}

const SORTS = ['Full Name', 'Full Name', 'State', 'State', 'State Duration', 'State Duration'];
const FIND = 'main input';
const KEYS = ['z', 'a', 'i', 'Backspace', 'Backspace', 'Backspace'];

declare global {
  var benchAnswers: number[] | undefined;
}

/** Sorts and filters a table by hand, again and again, each time waiting for the answer. */
export async function askForAnswers(page: Page, rounds: number): Promise<Answers> {
  await page.evaluate(watchAnswers);
  const sorted: number[] = [];
  const filtered: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const column of SORTS) sorted.push(await answerTo(page, () => press(page, headingOf(column))));
    await press(page, FIND);
    for (const key of KEYS) filtered.push(await answerTo(page, () => page.keyboard.press(key)));
  }
  return { sorted, filtered };
}

function headingOf(column: string): string {
  return `[aria-label="${column}"] button`;
}

/** By the mouse alone: looking for roles among 5 000 rows takes longer than any answer. */
async function press(page: Page, selector: string): Promise<void> {
  const at = await page.evaluate((sought) => {
    const box = document.querySelector(sought)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
  if (!at) throw new Error(`the page has no ${selector}`);
  await page.mouse.click(at.x, at.y);
}

async function answerTo(page: Page, ask: () => Promise<void>): Promise<number> {
  await page.evaluate(() => (globalThis.benchAnswers = []));
  await ask();
  const answer = await page.waitForFunction(() => globalThis.benchAnswers?.[0], null, { timeout: 60_000 });
  // Between two questions a reader looks at the answer.
  await page.waitForTimeout(300);
  return (await answer.jsonValue()) ?? Number.NaN;
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
    const first = table?.querySelector('[aria-rowindex="2"] [role=rowheader], tbody td');
    return `${count} ${first?.textContent}`;
  };
  let asked: { at: number; rows: string } | null = null;
  const onInput = (event: Event): void => {
    asked = { at: event.timeStamp, rows: rows() };
  };
  addEventListener('pointerup', onInput, { capture: true });
  addEventListener('keydown', onInput, { capture: true });
  new MutationObserver(() => {
    if (!asked || rows() === asked.rows) return;
    const { at } = asked;
    asked = null;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => globalThis.benchAnswers?.push(performance.now() - at)),
    );
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
