import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { GaugePanel } from '#lib/domain/board';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { fitInArc, layoutGauge, LEAST_VALUE_PX } from './layout-gauge.ts';
import { arrowAt, labelPx, type PlacedTick, pointOn } from './scale-shape.ts';
import { ticksOf } from './ticks.ts';

type Scaled = Pick<GaugePanel, 'scale' | 'format' | 'threshold'>;

const LEVEL: Scaled = {
  scale: { from: 0, to: 1 },
  format: 'percent',
  threshold: STARTING_THRESHOLDS.serviceLevel,
};
const OCCUPANCY: Scaled = { ...LEVEL, scale: { from: 0.5, to: 1 }, threshold: STARTING_THRESHOLDS.occupancy };
const WAIT: Scaled = {
  scale: { from: 0, to: 180_000 },
  format: 'duration',
  threshold: STARTING_THRESHOLDS.longestWait,
};
const BETWEEN: Scaled = {
  scale: { from: 0, to: 2_000 },
  format: 'count',
  threshold: { direction: 'between', warn: [800, 1_200], critical: [400, 1_600] },
};
const PLAIN: Scaled = { scale: { from: 0, to: 50 }, format: 'count' };
const SCALES = Object.entries({ LEVEL, OCCUPANCY, WAIT, BETWEEN, PLAIN }).map(([name, scaled]) => ({
  name,
  ticks: ticksOf(scaled, englishWords('panels')),
}));

describe('the ticks of a scale', () => {
  it.each([
    ['of a level', LEVEL, ['target 80%', 'limit 60%', 'end 0%', 'end 100%']],
    ['of a share in a part of its range', OCCUPANCY, ['target 85%', 'limit 90%', 'end 50%', 'end 100%']],
    ['of a time', WAIT, ['target 1:00', 'limit 2:00', 'end 0:00', 'end 3:00']],
    [
      'with a well middle',
      BETWEEN,
      ['target 800', 'target 1,200', 'limit 400', 'limit 1,600', 'end 0', 'end 2,000'],
    ],
    ['without limits', PLAIN, ['end 0', 'end 50']],
    [
      'that ends at its limit, once',
      { ...LEVEL, threshold: { direction: 'falling', warn: 1, critical: -0.2 } },
      ['target 100%', 'end 0%'],
    ],
    [
      'of half percents',
      { ...LEVEL, threshold: { direction: 'falling', warn: 0.875, critical: 0.5 } },
      ['target 87.5%', 'limit 50%', 'end 0%', 'end 100%'],
    ],
  ] satisfies [string, Scaled, string[]][])('%s', (_, scaled, ticks) => {
    expect(ticksOf(scaled, englishWords('panels')).map(({ kind, text }) => `${kind} ${text}`)).toEqual(ticks);
  });
});

describe('the layout of a gauge', () => {
  it.each([
    { width: 603, height: 460, value: 'inside', hasFoot: true },
    { width: 480, height: 480, value: 'inside', hasFoot: true },
    { width: 388, height: 260, value: 'over', hasFoot: true },
    { width: 436, height: 254, value: 'over', hasFoot: true },
    { width: 300, height: 460, value: 'over', hasFoot: true },
    { width: 1_832, height: 460, value: 'over', hasFoot: true },
    { width: 1_832, height: 150, value: 'beside', hasFoot: false },
    { width: 300, height: 150, value: 'over', hasFoot: false },
    { width: 700, height: 78, value: 'alone', hasFoot: false },
  ])('of $width by $height has its value $value', ({ width, height, ...layout }) => {
    expect(layoutGauge({ width, height }, ticksOf(LEVEL, englishWords('panels')))).toMatchObject(layout);
  });

  it('has no scale where there is height for the value alone', () => {
    expect(layoutGauge({ width: 200, height: 150 }, ticksOf(LEVEL, englishWords('panels'))).scale).toBeNull();
  });

  const places = [240, 300, 388, 460, 603, 900, 1_832].flatMap((width) =>
    [120, 150, 190, 260, 330, 460, 700, 936].map((height) => ({ width, height })),
  );

  it.each(SCALES)(
    'keeps every label of $name inside and clear of the others, in a tile of any size',
    ({ ticks }) => {
      const scales = places.flatMap((place) => layoutGauge(place, ticks).scale ?? []);
      for (const scale of scales) {
        const boxes = scale.ticks.map(boxOf);
        const outside = boxes.filter(
          ({ left, right, top, bottom }) =>
            left < 0 || right > scale.width || top < 0 || bottom > scale.height,
        );
        const over = boxes.filter((one, at) => boxes.slice(at + 1).some((other) => isOver(one, other)));
        expect({ outside, over }).toEqual({ outside: [], over: [] });
      }
    },
  );

  it.each(SCALES)('labels what should not be passed of $name wherever it labels anything', ({ ticks }) => {
    const needed = ticks.filter(({ kind }) => kind === 'target').slice(0, 1);
    const labelled = places
      .map((place) => layoutGauge(place, ticks).scale?.ticks ?? [])
      .filter((shown) => shown.length > 0);
    expect(labelled.length).toBeGreaterThan(10);
    for (const shown of labelled)
      expect(shown).toEqual(expect.arrayContaining(needed.map((tick) => expect.objectContaining(tick))));
  });

  it('fits value and scale into the tile’s height', () => {
    for (const place of places.filter(({ height }) => height >= 150)) {
      const { value, scale, hasFoot, valuePx } = layoutGauge(place, ticksOf(LEVEL, englishWords('panels')));
      const roomPx = place.height - 84 - (hasFoot ? 36 : 0);
      const neededPx = value === 'over' ? (scale?.height ?? 0) + valuePx.most : (scale?.height ?? 0);
      expect(neededPx).toBeLessThanOrEqual(roomPx);
      expect(valuePx.most).toBeGreaterThanOrEqual(LEAST_VALUE_PX);
    }
  });
});

function boxOf({ x, y, anchor, text }: PlacedTick) {
  const width = labelPx(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 22, bottom: y };
}

function isOver(one: ReturnType<typeof boxOf>, other: ReturnType<typeof boxOf>): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('a value inside an arc', () => {
  it.each(['0', '79', '100', '1,204', '12:34'])('of %s stays clear of its stroke', (text) => {
    const innerPx = 180;
    const px = fitInArc({ innerPx }, text, null);
    const corner = Math.hypot((emWidthOf(text) * px) / 2, 0.73 * px);
    expect(corner).toBeLessThanOrEqual(innerPx);
    expect(px).toBeGreaterThan(100);
  });
});

describe('the shape of a scale', () => {
  const { scale } = layoutGauge({ width: 603, height: 460 }, ticksOf(LEVEL, englishWords('panels')));
  if (scale?.form !== 'arc') throw new Error('no arc');

  it('goes from the left over the top to the right', () => {
    expect(pointOn(scale, 0)).toEqual({ x: scale.cx - scale.radius, y: scale.cy });
    expect(pointOn(scale, 0.5).y).toBeCloseTo(scale.cy - scale.radius, 1);
    expect(pointOn(scale, 1).x).toBeCloseTo(scale.cx + scale.radius, 1);
  });

  it('has an arrow near the end that a value lies beyond', () => {
    const bar = layoutGauge({ width: 388, height: 260 }, ticksOf(LEVEL, englishWords('panels'))).scale;
    if (bar?.form !== 'bar') throw new Error('no bar');
    expect(arrowAt(bar, 'below')).toMatch(/rotate\(180\)$/u);
    expect(arrowAt(bar, 'above')).toMatch(/^translate\(3\d\d(?:\.\d)? .*rotate\(0\)$/u);
    expect(arrowAt(scale, 'above')).toMatch(/rotate\(90\)$/u);
  });
});
