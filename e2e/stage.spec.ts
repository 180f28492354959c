import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { field } from './people.ts';
import { SAVED, makeBoard, openPanel, publish } from './studio.ts';
import { violations } from './violations.ts';

/** A panel as it lies on the stage. */
function onStage(page: Page, name: string): Locator {
  return page
    .getByRole('application', { name: 'Panels on the stage' })
    .getByRole('button', { name, exact: true });
}

async function boxOf(panel: Locator) {
  const box = await panel.boundingBox();
  if (!box) throw new Error('The panel is not on the page');
  return box;
}

/** Takes a panel at a point of it, in parts of its size, and lets go at a point of the page. */
async function drag(
  page: Page,
  panel: Locator,
  { at, to }: { at: readonly [x: number, y: number]; to: readonly [x: number, y: number] },
): Promise<void> {
  const { x, y, width, height } = await boxOf(panel);
  await page.mouse.move(x + width * at[0], y + height * at[1]);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

/** The same panel as the wall has it, in pixels of its canvas. */
async function onWall(page: Page, name: string) {
  return await boxOf(page.getByRole('region', { name, exact: true }));
}

const NAMES = ['Calls waiting', 'Longest wait', 'Agents ready', 'Service level', 'Queues', 'Agents'];

async function expectNoOverlap(page: Page): Promise<void> {
  const boxes = await Promise.all(NAMES.map((name) => boxOf(onStage(page, name))));
  const over = boxes.flatMap((one, place) =>
    boxes
      .slice(0, place)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  );
  expect(over).toEqual([]);
}

test('a board is built by hand, and the wall shows it', async ({ openFloor, page }) => {
  const floor = await openFloor();
  const id = await makeBoard(page, floor.url, { name: 'By hand', template: 'Whole floor' });
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
  const text = page.getByRole('textbox', { name: 'The board as text' });
  const start = await text.inputValue();

  // One panel takes from its neighbour what it grows by.
  const queues = onStage(page, 'Queues');
  const agents = onStage(page, 'Agents');
  const [before, neighbour] = [await boxOf(queues), await boxOf(agents)];
  const gap = neighbour.x - (before.x + before.width);
  await drag(page, queues, {
    at: [0.998, 0.5],
    to: [before.x + before.width + before.width / 4, before.y + before.height / 2],
  });
  const [wider, narrower] = [await boxOf(queues), await boxOf(agents)];
  expect(wider.width).toBeGreaterThan(before.width * 1.2);
  expect(narrower.x - (wider.x + wider.width)).toBeCloseTo(gap, 0);
  await expectNoOverlap(page);

  // One that is dropped on another changes places with it.
  const [waiting, level] = [onStage(page, 'Calls waiting'), onStage(page, 'Service level')];
  const [ofWaiting, ofLevel] = [await boxOf(waiting), await boxOf(level)];
  await drag(page, waiting, {
    at: [0.5, 0.5],
    to: [ofLevel.x + ofLevel.width / 2, ofLevel.y + ofLevel.height / 2],
  });
  expect(await boxOf(waiting)).toEqual(ofLevel);
  expect(await boxOf(level)).toEqual(ofWaiting);
  await expectNoOverlap(page);

  // What was dragged to where there is no room is back in its own place.
  await drag(page, waiting, { at: [0.5, 0.5], to: [ofLevel.x + ofLevel.width / 2 - 20, ofLevel.y - 20] });
  expect(await boxOf(waiting)).toEqual(ofLevel);

  // There is no room for another before one is taken away.
  await page.getByRole('button', { name: 'Add a panel' }).click();
  const palette = page.getByRole('dialog', { name: 'Add a panel' });
  await palette.getByRole('button', { name: 'Web page', exact: true }).click();
  await expect(palette.getByText('There is no room left for “Web page”')).toBeVisible();
  await page.keyboard.press('Escape');
  await onStage(page, 'Campaigns').click();
  await page.getByRole('button', { name: 'Remove Campaigns' }).click();
  await expect(onStage(page, 'Campaigns')).toBeHidden();
  await page.getByRole('button', { name: 'Add a panel' }).click();
  await palette.getByRole('button', { name: 'Clock', exact: true }).click();
  await expect(onStage(page, 'Clock')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Settings of Clock', exact: true })).toBeVisible();

  // All of it is undone, step by step, and done again.
  const end = await text.inputValue();
  const undo = page.getByRole('button', { name: /^Undo/ });
  for (const what of ['“Clock” added', '“Campaigns” removed', 'Panels arranged', 'Panels arranged'])
    await page.getByRole('button', { name: `Undo: ${what}` }).click();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(text).toHaveValue(start);
  await waiting.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Shift+Z');
  await expect(text).toHaveValue(end);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Y');
  await expect(text).toHaveValue(end);

  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'Arranged');
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(page.getByRole('region', { name: 'Clock', exact: true })).toBeVisible();
  const [first, last] = [await onWall(page, 'Service level'), await onWall(page, 'Calls waiting')];
  expect(first.x).toBeLessThan(last.x);
  await expect(page.getByRole('region', { name: 'Campaigns', exact: true })).toBeHidden();
});

test('a board is arranged by the keyboard alone', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'By keys', template: 'Whole floor' });
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
  const said = (words: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
  const text = page.getByRole('textbox', { name: 'The board as text' });
  const start = await text.inputValue();

  await page.getByRole('button', { name: 'Add a panel' }).focus();
  const waiting = onStage(page, 'Calls waiting');
  for (let tabs = 0; tabs < 12; tabs += 1) {
    if (await waiting.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(waiting).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('ArrowLeft');
  await said('Calls waiting is at the edge.');
  await page.keyboard.press('ArrowRight');
  await said('Longest wait is in the way. Press once more to change places.');
  await page.keyboard.press('ArrowRight');
  await said(/^Calls waiting and Longest wait changed places\./);
  await page.keyboard.press('Shift+ArrowLeft');
  await said('Calls waiting: 12 by 14 cells, at column 12, row 1.');
  await page.keyboard.press('ArrowRight');
  await said('Calls waiting: 12 by 14 cells, at column 13, row 1.');
  await expect(waiting).toBeFocused();
  await page.keyboard.press('Control+D');
  await said('There is no room left for another Calls waiting.');
  await page.keyboard.press('Delete');
  await said('Calls waiting was removed.');
  await expect(onStage(page, 'Longest wait')).toBeFocused();
  await page.keyboard.press('Control+Z');
  await said('Undone: “Calls waiting” removed.');
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+Z');
  await expect(text).toHaveValue(start);

  // Enter goes to the settings, where a word is one step, and Escape comes back.
  await waiting.focus();
  await page.keyboard.press('Enter');
  const settings = await openPanel(page, 'Calls waiting');
  await expect(field(settings, 'Title')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Waiting');
  await page.keyboard.press('Escape');
  const renamed = onStage(page, 'Waiting');
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(text).toHaveValue(start);
  await page.keyboard.press('Control+Y');
  await expect(renamed).toBeFocused();

  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Keys of the stage' });
  await expect(help).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keys', exact: true })).toBeFocused();
});

test('the stage has the shape of the screen that is chosen, and keeps it', async ({ floor, page }) => {
  await makeBoard(page, floor.url, { name: 'Shapes', template: 'Whole floor' });
  const stage = page.getByRole('region', { name: 'Stage' });
  const canvas = page.getByRole('application', { name: 'Panels on the stage' });
  for (const [screen, words] of [
    ['720p', 'On 1280 × 720 it fills the screen; the smallest words are 19 px high'],
    ['4K', 'On 3840 × 2160 it fills the screen; the smallest words are 58 px high'],
    ['Portrait', 'it stands across the middle, its smallest words 16 px high'],
    ['Phone', 'its smallest words are 6 px high and cannot be read'],
  ] as const) {
    await stage.getByRole('radio', { name: screen }).click();
    await expect(stage.getByText(words)).toBeVisible();
    const { width, height } = await boxOf(canvas);
    expect(width / height).toBeCloseTo(16 / 9, 1);
    expect(await violations(page), screen).toEqual([]);
  }
  await page.reload();
  await expect(stage.getByRole('radio', { name: 'Phone' })).toBeChecked();
});

test('a finger picks a panel before it drags it', async ({ floor, browser }) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  await floor.enter(context);
  const page = await context.newPage();
  await makeBoard(page, floor.url, { name: 'By finger', template: 'Whole floor' });
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
  const finger = await context.newCDPSession(page);
  const swipe = async (panel: Locator, by: { x: number; y: number }): Promise<void> => {
    const box = await boxOf(panel);
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const share of [0.25, 0.5, 0.75, 1])
      await finger.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: from.x + by.x * share, y: from.y + by.y * share }],
      });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  const [waiting, longest] = [onStage(page, 'Calls waiting'), onStage(page, 'Longest wait')];
  const [first, second] = [await boxOf(waiting), await boxOf(longest)];
  const across = { x: second.x - first.x, y: 0 };
  await swipe(waiting, across);
  expect(await boxOf(waiting)).toEqual(first);
  await waiting.tap();
  await expect(waiting).toHaveAttribute('aria-pressed', 'true');
  await swipe(waiting, across);
  await expect(page.getByRole('button', { name: 'Undo: Panels arranged' })).toBeVisible();
  expect(await boxOf(waiting)).toEqual(second);
  expect(await boxOf(longest)).toEqual(first);
  await context.close();
});
