import { expect, test } from './fixtures.ts';
import { field } from './people.ts';
import { violations } from './violations.ts';
import { SAVED, makeBoard, openPanel, publish } from './studio.ts';

test('a formula is typed, mended at its letter, seen live and put on the wall', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  const id = await makeBoard(page, floor.url, { name: 'Answered', template: 'At a glance' });
  const calls = await openPanel(page, 'Calls waiting');
  await calls.getByLabel('What it shows').selectOption({ label: 'A formula of your own' });
  await calls.getByLabel('Over the rows of').selectOption({ label: 'Inbound statistics' });
  await field(calls, 'Title').fill('Answered share');
  const panel = await openPanel(page, 'Answered share');
  const formula = panel.getByRole('textbox', { name: 'Formula' });
  const now = panel.getByRole('region', { name: 'Its value now' });

  await formula.fill('sum([Connected Cals]) / sum([Total Calls])');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await expect(formula).toHaveAccessibleDescription(
    /Letter 5: This table has no column \[Connected Cals\]\. Is \[Connected Calls\] meant\?/u,
  );
  expect(await violations(page), 'a formula that is wrong').toEqual([]);
  await panel.getByRole('button', { name: 'Show where' }).click();
  await expect(formula).toBeFocused();
  const marked = () =>
    formula.evaluate((box) =>
      box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
    );
  expect(await marked()).toBe('[Connected Cals]');

  // Typed over what is wrong, with the column taken from the list.
  await page.keyboard.type('[connected c');
  await expect(panel.getByRole('option', { name: /^Connected Calls/u })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(await violations(page), 'columns to choose from').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(formula).toHaveValue('sum([Connected Calls]) / sum([Total Calls])');
  await expect(formula).not.toHaveAttribute('aria-invalid', 'true');
  await expect(now).toContainText(/\d+\.\d%/u);
  await expect(now).toContainText('sum([Connected Calls])');
  expect(await violations(page), 'a value that is live').toEqual([]);

  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'Share of calls answered');
  await page.goto(`${floor.url}/wall?board=${id}`);
  const tile = page.getByRole('region', { name: 'Answered share', exact: true });
  await expect(tile).toHaveAttribute('data-stale', 'false');
  await expect(tile).toContainText(/\d+\s*%/u);
});

test('a figure that would lie is refused, and a named metric says what it is', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'Agents', template: 'At a glance' });
  const waiting = await openPanel(page, 'Calls waiting');
  await expect(waiting.getByLabel('What it shows')).toHaveAccessibleDescription(
    /One call may wait in several skills/u,
  );
  const formula = waiting.getByRole('textbox', { name: 'Formula' });
  await formula.fill('sum([Agents Ready For Calls])');
  await expect(formula).toHaveAccessibleDescription(/An agent is in several skills/u);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByRole('status').getByText(/letter 5: An agent is in several skills/u)).toBeVisible();

  await waiting.getByLabel('What it shows').selectOption({ label: 'Agents ready' });
  const ready = await openPanel(page, 'Agents ready');
  await expect(ready.getByRole('region', { name: 'Its value now' })).toContainText(/\d/u);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const level = await openPanel(page, 'Service level');
  await level.getByLabel('What it shows').selectOption({
    label: 'Service level · C: answered in time, of all offered but for the short abandons',
  });
  await expect(level.getByText('This connection cannot give it')).toBeVisible();
  await expect(level.getByText(/@answeredInTime, @abandonedInTime/u)).toBeVisible();
});
