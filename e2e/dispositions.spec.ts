import type { BoardDocument } from '#lib/domain/board-document';
import { knownColumns } from '#lib/domain/column-catalogue';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { plainWords } from '#lib/words/plain-words';
import { publishDocument } from './displays.ts';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { panel } from './wall.ts';

/** The campaign room, whose campaigns say how their calls ended. */
function board(): BoardDocument {
  const room = TEMPLATES.find(({ id }) => id === 'campaign-room')?.make(plainWords('en', 'boards'));
  if (!room) throw new Error('There is no template of that name');
  const panels = room.panels.map((each) =>
    each.kind === 'campaign-table' ? { ...each, dispositions: true as const } : each,
  );
  return { ...room, name: 'Endings', panels };
}

/** What most calls of an inbound campaign ended with, by the centre's own account. */
async function mostFrequent(floor: Floor): Promise<{ campaign: string; ended: string }> {
  const { rows } = await floor.truth('InboundCampaignStatistics');
  const known = new Set(knownColumns('InboundCampaignStatistics').map(({ name }) => name));
  const counted = rows.map((row) => ({
    campaign: row['Campaign Name'] ?? '',
    endings: Object.entries(row)
      .filter(([name, value]) => !known.has(name) && Number(value) > 0)
      .toSorted(([, one], [, other]) => Number(other) - Number(one)),
  }));
  const [found] = counted.filter(({ endings: [first, second] }) => first && first[1] !== second?.[1]);
  const [name, calls] = found?.endings[0] ?? [];
  if (!found || name === undefined) throw new Error('No call has ended with a disposition yet');
  return { campaign: found.campaign, ended: `${name} ${Number(calls).toLocaleString('en')}` };
}

test('campaigns say on a wall how their calls ended, by whatever dispositions the domain has', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  await floor.control('POST', '/clock', { speed: 0 });
  const { campaign, ended } = await mostFrequent(floor);
  const id = await publishDocument(floor, board());
  await floor.enter(context);
  await page.goto(`${floor.url}/wall?board=${id}`);
  const cell = panel(page, 'Campaigns').getByRole('listitem').filter({ hasText: campaign }).first();
  await expect(cell).toContainText(ended);

  await page.goto(`${floor.url}/studio/boards/${id}`);
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Campaigns/ })
    .click();
  await page.getByLabel('How calls ended').uncheck();
  await expect(page.getByText(/^Draft saved by /)).toBeVisible();
  await page.goto(`${floor.url}/explain/${id}/campaigns`);
  await expect(page.getByText(/taken for a disposition/)).toBeVisible();
});
