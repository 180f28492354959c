import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { pageAt, TICKER_LINE_HEIGHT, TICKER_PADDING_PX, tickerView } from './select.ts';

const WIDE = { width: 1832, height: 84 };
const LONG = 'The lift in the west wing is out of order until Thursday, so please take the stairs. '.repeat(
  4,
);

describe('a ticker', () => {
  it('has a line stand for its time, and then the next, by the clock alone', () => {
    const { pages } = tickerView(['One', 'Two', 'Three'], WIDE);
    const said = [0, 9_999, 10_000, 20_000, 30_000].map((now) => pageAt(pages, 10_000, now)?.lines[0]);
    expect(said).toEqual(['One', 'One', 'Two', 'Three', 'One']);
  });

  it('says nothing of lines without letters', () => {
    const { pages } = tickerView(['', '  '], WIDE);
    expect(pages).toEqual([]);
    expect(pageAt(pages, 10_000, 5)).toBeNull();
  });

  it('says a long line part by part, all of it', () => {
    const { pages } = tickerView([LONG], WIDE);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ part }) => part)).toEqual(pages.map((_, place) => place));
    expect(new Set(pages.map(({ parts }) => parts))).toEqual(new Set([pages.length]));
    expect(pages.flatMap(({ lines }) => lines).join(' ')).toBe(LONG.trim());
  });

  it('shows several lines of it at once where there is room', () => {
    const { pages } = tickerView([LONG.slice(0, 170), 'Short'], { width: 900, height: 500 });
    expect(pages.map(({ parts }) => parts)).toEqual([1, 1]);
  });

  it('is written smaller before a line is torn, and no smaller than that takes', () => {
    const room = { width: 436, height: 84 };
    const { pages, fontPx } = tickerView(['Team Aurora leads'], room);
    expect(pages.map(({ lines }) => lines)).toEqual([['Team Aurora leads']]);
    expect(fontPx).toBeGreaterThanOrEqual(29);
    expect(fontPx).toBeLessThan(tickerView(['Aurora'], room).fontPx);
  });

  it('that has to be torn is written as large as its fewest pages allow', () => {
    const { pages, fontPx } = tickerView([LONG], WIDE);
    const larger = tickerView([LONG.slice(0, 20)], WIDE).fontPx;
    const parts = (px: number) => Math.ceil((textEm(LONG) * px) / (WIDE.width - 220));
    expect(pages.length).toBeLessThanOrEqual(parts(larger));
    expect(fontPx).toBeLessThanOrEqual(larger);
  });

  it.each([
    [84, 44],
    [64, 30],
    [32, 29],
    [500, 40],
  ])('that is %d px tall is written in %d px', (height, fontPx) => {
    expect(tickerView(['Hello'], { width: 900, height }).fontPx).toBe(fontPx);
  });

  it('never has a page that does not fit, whatever is written', () => {
    const rooms = fc.record({
      width: fc.integer({ min: 200, max: 1832 }),
      height: fc.integer({ min: 64, max: 960 }),
    });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), rooms, (lines, room) => {
        const { pages, fontPx } = tickerView(lines, room);
        for (const page of pages) {
          expect(page.lines.length * fontPx * TICKER_LINE_HEIGHT).toBeLessThanOrEqual(
            room.height - 2 * TICKER_PADDING_PX.y + fontPx,
          );
          for (const line of page.lines)
            expect(textEm(line) * fontPx).toBeLessThanOrEqual(room.width - 2 * TICKER_PADDING_PX.x);
        }
      }),
      { seed: 42 },
    );
  });
});
