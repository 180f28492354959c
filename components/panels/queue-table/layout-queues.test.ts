import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';
import { fitCount } from '#components/wall/count-forms.ts';
import { fitDuration } from '#components/wall/duration-forms.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutQueues } from './layout-queues.ts';
import { QUEUE_COLUMNS } from './select.ts';

const asked = (...fields: (keyof typeof QUEUE_COLUMNS)[]) =>
  resultOf(['Skill Name', ...fields.map((field) => QUEUE_COLUMNS[field])]);
const FIVE = asked('waiting', 'longest', 'ready', 'onCall', 'callbacks');
const ALL = asked('waiting', 'longest', 'ready', 'onCall', 'notReady', 'callbacks', 'voicemails');
const LENGTHS = {
  counts: [null, 0, 9, -9, 78, 1_204, 12_345, 1_234_567, -1_234_567].map(
    (count) => (roomEm: number) => fitCount(count, roomEm, englishWords('panels')),
  ),
  times: [null, -5_000, 0, 9_000, 3_599_000, 43_773_000, 359_999_000, 1_234_567_000].map(
    (ms) => (roomEm: number) => fitDuration(ms, roomEm),
  ),
};
const english = (field: keyof typeof QUEUE_COLUMNS) => englishWords('panels')(`queueTable.heads.${field}`);
const texts = (names: readonly string[] = [], headOf = english) => ({ headOf, names });
const headsOf = (size: { width: number; height: number }, table = ALL) =>
  layoutQueues(size, table, texts()).columns.map(({ field }) => field);

describe('the layout of the queue table', () => {
  it('shows seven rows in half a wall', () => {
    expect(layoutQueues({ width: 920, height: 482 }, FIVE, texts())).toMatchObject({
      widthPx: 904,
      rows: 7,
      rowPx: 54,
    });
  });

  it('shows only columns that were asked for, in the order people read them', () => {
    expect(headsOf({ width: 920, height: 482 }, FIVE)).toEqual([
      'waiting',
      'longest',
      'ready',
      'onCall',
      'callbacks',
    ]);
    expect(headsOf({ width: 1_832, height: 600 })).toContain('voicemails');
  });

  it('leaves out what matters least where there is no room', () => {
    expect(headsOf({ width: 620, height: 482 })).toEqual(['waiting', 'longest', 'ready']);
  });

  it.each([300, 434, 620, 920, 1_200, 1_832])('keeps its columns within a panel %d wide', (width) => {
    const { widthPx, columns } = layoutQueues({ width, height: 482 }, ALL, texts());
    const taken = columns.reduce((sum, column) => sum + column.widthPx, 0);
    expect(widthPx - taken).toBeGreaterThanOrEqual(width > 400 ? 210 : 0);
  });

  it('has room for a figure of any length in every column, first and last alike', () => {
    for (let width = 300; width <= 1_832; width += 4)
      for (const { field, roomEm } of layoutQueues({ width, height: 482 }, ALL, texts()).columns)
        for (const figure of LENGTHS[field === 'longest' ? 'times' : 'counts'])
          expect(emWidthOf(figure(roomEm)), `${field} in ${width}`).toBeLessThanOrEqual(roomEm);
  });

  it.each([160, 200, 410, 482, 640, 936])('keeps its rows within a panel %d high, 14 at most', (height) => {
    const { rows, rowPx } = layoutQueues({ width: 920, height }, FIVE, texts());
    expect(rows).toBeLessThanOrEqual(14);
    expect(rows * rowPx + 100).toBeLessThanOrEqual(height);
  });

  it.each(LOCALES)('has room for the head of every column in %s', (locale) => {
    const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'panels.queueTable.heads' });
    for (let width = 300; width <= 1_832; width += 4) {
      const { columns, namePx } = layoutQueues(
        { width, height: 482 },
        ALL,
        texts([], (field) => t(field)),
      );
      for (const [place, { field, widthPx }] of columns.entries()) {
        const insetPx = place === columns.length - 1 ? 16 : 0;
        expect(textEm(t(field)) * 29, `${field} in ${width}`).toBeLessThanOrEqual(widthPx - insetPx);
      }
      expect(namePx).toBeGreaterThan(width > 400 ? 200 : 0);
    }
  });

  it.each([
    ['Care', 904, 210, 'callbacks'],
    ['Orders & Delivery', 904, 314, 'onCall'],
    ['Orders & Delivery', 1_040, 314, 'callbacks'],
    ['Vertragsverlängerungsberatung', 904, 330, 'onCall'],
  ])('leaves the name %s room in a panel %d wide: %d px', (...[name, width, namePx, last]) => {
    const layout = layoutQueues({ width, height: 482 }, FIVE, texts([name]));
    expect(layout.namePx).toBeGreaterThanOrEqual(namePx);
    expect(layout.columns.at(-1)?.field).toBe(last);
  });
});
