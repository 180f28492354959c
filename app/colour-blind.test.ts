import { describe, expect, it } from 'vitest';
import type { Rgb } from '#lib/domain/contrast';
import { COLOUR_VISIONS, type ColourVision, differenceOf, seenAs } from './testing/colour-vision.ts';
import { colourOf, hatched, THEMES } from './testing/stylesheet.ts';

/** Of a hundred between black and white: told at a glance, not only side by side. */
const GLANCE = 15;
/** What can just be seen side by side, as stripes are. */
const STRIPES = 2;

/** A tile as it is drawn; without an outline its edge is its ground. */
interface Picture {
  ground: string;
  ink: string;
  edge: string;
}

const SEVERITIES = {
  ok: { ground: 'panel', ink: 'ink', edge: 'panel' },
  warn: { ground: 'warn-bg', ink: 'ink', edge: 'warn-line' },
  critical: { ground: 'crit-bg', ink: 'crit-wall-ink', edge: 'crit-bg' },
} as const satisfies Record<string, Picture>;
type Severity = keyof typeof SEVERITIES;

const CASES = (['dark', 'light'] as const).flatMap((theme) =>
  COLOUR_VISIONS.map((vision) => ({ theme, vision })),
);
const PARTS = ['ground', 'ink', 'edge'] as const;

function partsOf(severity: Severity, tokens: ReadonlyMap<string, Rgb>, vision: ColourVision): readonly Rgb[] {
  return PARTS.map((part) => seenAs(colourOf(tokens, SEVERITIES[severity][part]), vision));
}

/** How far two tiles lie apart by what differs most of ground, value and edge. */
function apart(one: readonly Rgb[], other: readonly Rgb[]): number {
  return Math.max(...one.map((colour, at) => differenceOf(colour, other[at] ?? colour)));
}

describe.each(CASES)('in the $theme theme, with $vision,', ({ theme, vision }) => {
  const { live, stale, hatch } = THEMES[theme];
  const seen = (severity: Severity, tokens = live): readonly Rgb[] => partsOf(severity, tokens, vision);

  it.each([
    ['ok', 'warn'],
    ['ok', 'critical'],
    ['warn', 'critical'],
  ] as const)('%s and %s are told apart at a glance', (one, other) => {
    expect(apart(seen(one), seen(other))).toBeGreaterThanOrEqual(GLANCE);
  });

  it.each(['ok', 'warn', 'critical'] as const)('a stale tile looks like no live %s one', (severity) => {
    for (const old of ['ok', 'warn', 'critical'] as const)
      expect(apart(seen(old, stale), seen(severity))).toBeGreaterThanOrEqual(GLANCE);
  });

  it('the stripes of what is stale are seen', () => {
    const ground = colourOf(stale, 'panel');
    const stripes = differenceOf(seenAs(ground, vision), seenAs(hatched(ground, hatch), vision));
    expect(stripes).toBeGreaterThanOrEqual(STRIPES);
  });

  it('an outline stands out from the ground within it', () => {
    const [ground, , edge] = seen('warn');
    expect(ground && edge && differenceOf(ground, edge)).toBeGreaterThanOrEqual(2 * GLANCE);
  });
});
