import { expect, it } from 'vitest';
import { layoutCampaigns } from './layout-campaigns.ts';

it.each([
  { width: 920, height: 158, columns: 2, lines: 1 },
  { width: 920, height: 142, columns: 2, lines: 1 },
  { width: 1_832, height: 420, columns: 4, lines: 3 },
  { width: 434, height: 700, columns: 1, lines: 6 },
  { width: 100, height: 50, columns: 1, lines: 1 },
])('a panel of $width by $height holds $columns by $lines campaigns', ({ width, height, ...cells }) => {
  expect(layoutCampaigns({ width, height })).toMatchObject(cells);
});
