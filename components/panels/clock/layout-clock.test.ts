import { describe, expect, it } from 'vitest';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { layoutClock } from './layout-clock.ts';

type Wanted = Parameters<typeof layoutClock>[1];

const want = (over: Partial<Wanted> = {}): Wanted => ({
  clocks: 1,
  hours: 24,
  hasLabels: true,
  seconds: false,
  notes: true,
  ...over,
});

describe('the clocks of a panel', () => {
  it.each([
    ['beside each other in a wide panel', { width: 1800, height: 240 }, 4],
    ['below each other in a tall one', { width: 380, height: 960 }, 1],
    ['in rows in a square one', { width: 900, height: 700 }, 2],
  ])('stand %s', (_where, room, columns) => {
    expect(layoutClock(room, want({ clocks: 4 })).columns).toBe(columns);
  });

  it('fill a large panel, up to a size', () => {
    expect(layoutClock({ width: 1832, height: 960 }, want()).timePx).toBe(220);
  });

  it.each([
    ['the seconds', { width: 250, height: 200 }, { hasSeconds: false, hasNotes: true }],
    ['the date', { width: 400, height: 170 }, { hasSeconds: true, hasNotes: false }],
    ['both', { width: 210, height: 160 }, { hasSeconds: false, hasNotes: false }],
  ])('let go of %s before the time gets too small', (_what, room, kept) => {
    expect(layoutClock(room, want({ seconds: true }))).toMatchObject(kept);
  });

  it('stand closer in a small panel, and none is cut', () => {
    const { columns, timePx, gapPx, paddingPx, linePx } = layoutClock(
      { width: 280, height: 176 },
      want({ clocks: 2, hours: 12 }),
    );
    expect(columns).toBe(1);
    expect(2 * (timePx + linePx) + gapPx + 2 * paddingPx).toBeLessThanOrEqual(176);
  });

  it('never leave the panel where there is room for the least size', () => {
    for (const clocks of [1, 2, 3, 4, 5, 6])
      for (const hours of [12, 24] as const)
        for (const [width, height] of [
          [1832, 200],
          [900, 700],
          [600, 960],
          [434, 700],
          [280, 560],
        ] as const) {
          const layout = layoutClock({ width, height }, want({ clocks, hours }));
          const { columns, timePx, halfPx, hasNotes, sidePx, apartPx, gapPx, linePx } = layout;
          const rows = Math.ceil(clocks / columns);
          const across = (width - 2 * sidePx - (columns - 1) * apartPx) / columns;
          const half = hours === 12 ? emWidthOf(' PM') * halfPx : 0;
          expect(emWidthOf('00:00') * timePx + half).toBeLessThanOrEqual(across + 1);
          const cell = timePx + linePx * (hasNotes ? 2 : 1);
          expect(rows * cell + (rows - 1) * gapPx).toBeLessThanOrEqual(height);
          expect(timePx).toBeGreaterThanOrEqual(36);
        }
  });
});
