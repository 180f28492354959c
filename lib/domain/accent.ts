import { contrastOf, type Rgb, rgbOf } from './contrast.ts';

/** What the accent is drawn on, as a line: the grounds of both themes. */
export const ACCENT_GROUNDS = { dark: '#0a0d12', light: '#eaeef3' } as const;
/** A line has to stand out from its ground this much. */
export const ACCENT_CONTRAST = 3;

const STEPS = 100;
type Ground = keyof typeof ACCENT_GROUNDS;

/** Whether a text is a colour as looks keep it: `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** The grounds on which a colour cannot be seen well enough. */
export function groundsTooNear(colour: string): readonly Ground[] {
  return (['dark', 'light'] as const).filter(
    (ground) => contrastOf(rgbOf(colour), rgbOf(ACCENT_GROUNDS[ground])) < ACCENT_CONTRAST,
  );
}

/** The colour itself where it can be seen on both grounds, else the nearest of its lighter and darker shades that can. */
export function nearestAccent(colour: string): string {
  for (let step = 0; step <= STEPS; step += 1)
    for (const end of [255, 0]) {
      const shade = shadeOf(rgbOf(colour), end, step / STEPS);
      if (groundsTooNear(shade).length === 0) return shade;
    }
  return colour;
}

function shadeOf(rgb: Rgb, end: number, share: number): string {
  const parts = rgb.map((part) => Math.round(part + (end - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
