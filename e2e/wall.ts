import { type Locator, type Page, expect } from '@playwright/test';

/** Every panel of the default board, by its name. */
export const PANELS = [
  'Calls waiting',
  'Longest wait',
  'Agents ready',
  'Service level',
  'Queues',
  'Campaigns',
  'Agents by state',
  'Agents',
] as const;

export type PanelName = (typeof PANELS)[number];

/** Long enough for the greatest limit of age on a board (15 s) and the state that tells of it. */
export const LIMIT_PASSED = { timeout: 25_000 };
/** Long enough for a page to notice silence (5 s) and to say so. */
export const SILENCE_NOTICED = { timeout: 9_000 };

export function panel(page: Page, name: PanelName): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The header's sentence while the board is live: it says how old the oldest table on show is. */
export function livePill(page: Page): Locator {
  return page.getByText(/^Live · \d+ s$/);
}

export async function expectLive(page: Page, within: { timeout: number } = LIMIT_PASSED): Promise<void> {
  await expect(livePill(page)).toBeVisible(within);
  for (const name of PANELS) {
    await expect(panel(page, name)).toHaveAttribute('data-stale', 'false', within);
    await expect(panel(page, name)).not.toContainText('as of');
  }
}

/** Every panel looks stale itself and says as of when; the header says that nothing is live. */
export async function expectStale(page: Page, within: { timeout: number }): Promise<void> {
  await expect(page.getByText(/^Not live · last picture .+ ago · /)).toBeVisible(within);
  for (const name of PANELS) {
    await expect(panel(page, name)).toHaveAttribute('data-stale', 'true', within);
    await expect(panel(page, name)).toContainText(/as of \d\d:\d\d:\d\d/);
  }
}

/** The texts of a panel, piece by piece, as they stand on the screen. */
export async function piecesOf(page: Page, name: PanelName): Promise<readonly string[]> {
  const text = await panel(page, name).innerText();
  return text
    .split(/[\n\t]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

export interface ShownAgent {
  name: string;
  doing: string;
  seconds: number;
}

/** The agents on show at one moment, in their order. */
export async function agentsOf(page: Page): Promise<readonly ShownAgent[]> {
  const cells = await panel(page, 'Agents').getByRole('listitem').allInnerTexts();
  return cells.map((text) => {
    const [name = '', doing = '', time = ''] = text.split('\n').map((piece) => piece.trim());
    return { name, doing, seconds: secondsOf(time) };
  });
}

/** The rows of the queue table at one moment: name, then its figures. */
export async function queuesOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await panel(page, 'Queues').locator('tbody').getByRole('row').allInnerTexts();
  return rows.map((text) => text.split('\t').map((cell) => cell.trim()));
}

/** Seconds of `m:ss` or `h:mm:ss`; NaN for anything else. */
export function secondsOf(time: string): number {
  if (!/^(\d+:)?\d+:\d\d$/.test(time)) return Number.NaN;
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Whether a name on the wall stands for this one: whole, cut at its middle or end, or with an initial. */
export function standsFor(shown: string, whole: string): boolean {
  const [head = '', ...parts] = shown.split('…');
  const tail = parts.at(-1);
  const [middle = ''] = parts.slice(0, -1);
  if (tail !== undefined && whole.startsWith(head) && whole.endsWith(tail) && whole.includes(middle))
    return true;
  const words = whole.split(' ');
  const initial = `${whole[0]}. ${words.at(-1)}`;
  return shown === whole || shown === initial || (tail !== undefined && initial.startsWith(head));
}
