import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { fitQueueName } from './fit-queue-name.ts';

const MARKS = ['limit 15:00', 'unlikely'];

describe('the name of a queue', () => {
  it.each([
    { widthPx: 520, marks: MARKS, shown: MARKS, text: 'Sales' },
    { widthPx: 420, marks: MARKS, shown: [null, 'unlikely'], text: 'Sales' },
    { widthPx: 240, marks: MARKS, shown: [null, null], text: 'Sales' },
    { widthPx: 300, marks: [], shown: [], text: 'Sales' },
  ])('in $widthPx px has room for $shown of its marks', ({ widthPx, marks, shown, text }) => {
    expect(fitQueueName('Sales', { widthPx, signs: 1, marks, names: [] })).toEqual({
      text,
      isSmall: false,
      marks: shown,
    });
  });

  it.each(['Billing', 'Claims and Complaints of the Northern Region', 'W'.repeat(80), '李小龙客户服务'])(
    'never goes over its cell with all signs and marks: %s',
    (name) => {
      for (let widthPx = 280; widthPx <= 900; widthPx += 20)
        for (const signs of [0, 1, 2]) {
          const { text, isSmall, marks } = fitQueueName(name, { widthPx, signs, marks: MARKS, names: [] });
          const words = marks.reduce((sum, mark) => sum + (mark === null ? 0 : 8 + textEm(mark) * 29), 0);
          const takenPx = textEm(text) * (isSmall ? 29 : 32) + signs * 41 + 2 * 38 + words;
          expect(takenPx).toBeLessThanOrEqual(widthPx);
        }
    },
  );
});
