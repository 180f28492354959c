import { describe, expect, it } from 'vitest';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutQueues } from './layout-queues.ts';
import { QUEUE_COLUMNS } from './select.ts';

const asked = (...fields: (keyof typeof QUEUE_COLUMNS)[]) =>
  resultOf(['Skill Name', ...fields.map((field) => QUEUE_COLUMNS[field])]);
const FIVE = asked('waiting', 'longest', 'ready', 'onCall', 'callbacks');
const ALL = asked('waiting', 'longest', 'ready', 'onCall', 'notReady', 'callbacks', 'voicemails');
const headsOf = (size: { width: number; height: number }, table = ALL) =>
  layoutQueues(size, table).columns.map(({ head }) => head);

describe('the layout of the queue table', () => {
  it('shows seven rows in half a wall', () => {
    expect(layoutQueues({ width: 920, height: 482 }, FIVE)).toMatchObject({
      widthPx: 904,
      rows: 7,
      rowPx: 54,
    });
  });

  it('shows only columns that were asked for, in the order people read them', () => {
    expect(headsOf({ width: 920, height: 482 }, FIVE)).toEqual([
      'Waiting',
      'Longest',
      'Ready',
      'On call',
      'Callbacks',
    ]);
    expect(headsOf({ width: 1_832, height: 600 })).toContain('Voicemails');
  });

  it('leaves out what matters least where there is no room', () => {
    expect(headsOf({ width: 620, height: 482 })).toEqual(['Waiting', 'Longest', 'Ready']);
  });

  it.each([300, 434, 620, 920, 1_200, 1_832])('keeps its columns within a panel %d wide', (width) => {
    const { widthPx, columns } = layoutQueues({ width, height: 482 }, ALL);
    const taken = columns.reduce((sum, column) => sum + column.widthPx, 0);
    expect(widthPx - taken).toBeGreaterThanOrEqual(width > 400 ? 220 : 0);
  });

  it.each([160, 200, 410, 482, 640, 936])('keeps its rows within a panel %d high, 14 at most', (height) => {
    const { rows, rowPx } = layoutQueues({ width: 920, height }, FIVE);
    expect(rows).toBeLessThanOrEqual(14);
    expect(rows * rowPx + 100).toBeLessThanOrEqual(height);
  });
});
