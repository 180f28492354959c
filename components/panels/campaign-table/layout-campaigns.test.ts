import { expect, it } from 'vitest';
import { layoutCampaigns } from './layout-campaigns.ts';

it.each([
  { campaigns: 5, width: 920, height: 158, columns: 2, lines: 1 },
  { campaigns: 1, width: 920, height: 158, columns: 1, lines: 1 },
  { campaigns: 80, width: 920, height: 142, columns: 2, lines: 1 },
  { campaigns: 5, width: 1_832, height: 656, columns: 1, lines: 5 },
  { campaigns: 9, width: 1_832, height: 656, columns: 2, lines: 5 },
  { campaigns: 24, width: 1_832, height: 656, columns: 4, lines: 6 },
  { campaigns: 25, width: 1_832, height: 656, columns: 5, lines: 5 },
  { campaigns: 31, width: 1_832, height: 656, columns: 3, lines: 6 },
  { campaigns: 80, width: 1_832, height: 420, columns: 4, lines: 3 },
  { campaigns: 80, width: 434, height: 700, columns: 1, lines: 6 },
  { campaigns: 3, width: 100, height: 50, columns: 1, lines: 1 },
])('$campaigns campaigns in a panel of $width by $height stand $columns by $lines', (one) => {
  const { campaigns, width, height, ...cells } = one;
  expect(layoutCampaigns(campaigns, { width, height })).toMatchObject(cells);
});

it('gives each cell a third line for how calls ended, and shows fewer of them for it', () => {
  const place = { width: 1_832, height: 656 };
  const plain = layoutCampaigns(24, place);
  const told = layoutCampaigns(24, place, true);
  expect(told.heightPx - plain.heightPx).toBeGreaterThanOrEqual(30);
  expect([told.columns, told.lines]).toEqual([3, 4]);
  expect(layoutCampaigns(40, place, true)).toMatchObject({ columns: 4, lines: 4 });
});

it('is never higher than the panel, nor is a cell so high that it looks empty', () => {
  for (let campaigns = 0; campaigns <= 90; campaigns++)
    for (const height of [158, 300, 656, 936]) {
      const { lines, heightPx } = layoutCampaigns(campaigns, { width: 920, height });
      expect(lines * heightPx + (lines - 1) * 8).toBeLessThanOrEqual(height - 68);
      expect(heightPx).toBeLessThanOrEqual(116);
    }
});
