import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import { SAVED, makeBoard, openPanel, publish } from './studio.ts';
import { violations } from './violations.ts';

const tableBody = z.object({
  columns: z.array(z.object({ name: z.string() })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

test('a gauge and a table of agents are added, published and agree with the tables', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  const table = async (type: string) => {
    const { columns, rows } = tableBody.parse(await (await floor.fetch(`/api/tables/five9/${type}`)).json());
    return rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])),
    );
  };
  const id = await makeBoard(page, floor.url, { name: 'Measured', template: 'At a glance' });
  for (const title of ['Calls offered', 'Calls waiting', 'Agents on call']) {
    const settings = await openPanel(page, title);
    await settings.getByRole('button', { name: 'Remove this panel' }).click();
  }
  for (const [kind, title] of [
    ['Agent table', 'Agents and their calls'],
    ['Gauge', 'Occupancy'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a panel' }).click();
    const choices = page.getByRole('dialog').getByRole('region', { name: kind });
    await choices.getByRole('button', { name: title }).click();
  }
  const gauge = await openPanel(page, 'Occupancy');
  await gauge.getByLabel('Scale from').fill('20');
  await gauge.getByLabel('Scale from').blur();
  const agents = await openPanel(page, 'Agents and their calls');
  await agents.getByLabel('First by').selectOption({ label: 'Total Calls · Statistics' });
  await agents.getByRole('button', { name: 'Remove Occupancy' }).click();
  expect(await violations(page), 'the settings of both').toEqual([]);
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'Measured');

  await page.goto(`${floor.url}/wall?board=${id}`);
  const tile = page.getByRole('region', { name: 'Occupancy', exact: true });
  await expect(tile).toHaveAttribute('data-stale', 'false');
  await expect(tile.getByText(/on a scale from 20% to 100%/u)).toBeAttached();
  const occupancy = async (): Promise<number> => {
    const rows = await table('AgentStatistics');
    const [busy, all] = rows.reduce(
      ([part, whole], row) => {
        const time = Number(row['Off Break Time'] ?? 0);
        return [part + Number(row['Occupancy'] ?? 0) * time, whole + time];
      },
      [0, 0],
    );
    return (100 * busy) / all;
  };
  await expect
    .poll(async () => {
      const [shown = ''] =
        /\d+/u.exec((await tile.innerText()).replaceAll(/\s/gu, ' ').split('Occupancy')[1] ?? '') ?? [];
      return Math.abs(Number(shown) - (await occupancy()));
    })
    .toBeLessThan(1.1);

  const list = page.getByRole('region', { name: 'Agents and their calls', exact: true });
  await expect(list).toHaveAttribute('data-stale', 'false');
  expect(await violations(page), 'the wall').toEqual([]);
  await expect(list.getByRole('columnheader')).toHaveText(['Agent', 'State', 'For', 'Calls', 'Handle time']);
  await expect
    .poll(async () => {
      const calls = new Map(
        (await table('AgentStatistics')).map((row) => [String(row['Full Name']), Number(row['Total Calls'])]),
      );
      const rows = await list.locator('tbody tr').evaluateAll((lines) =>
        lines.map((line) => ({
          name: line.querySelector('th')?.textContent ?? '',
          calls: line.querySelectorAll('td')[2]?.textContent ?? '',
        })),
      );
      const wrong = rows.filter((row) => row.calls !== String(calls.get(row.name)));
      return rows.length === 0 ? 'no rows' : wrong;
    })
    .toEqual([]);
  const shown = await list
    .locator('tbody tr[data-severity=ok]')
    .evaluateAll((lines) => lines.map((line) => Number(line.querySelectorAll('td')[2]?.textContent)));
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
});
