import { lightOf, type Rgb } from '#lib/domain/contrast';

/** Ways of seeing colour: without red, without green, without any. */
export const COLOUR_VISIONS = ['protanopia', 'deuteranopia', 'achromatopsia'] as const;
export type ColourVision = (typeof COLOUR_VISIONS)[number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes 2009 at full severity, on linear light; without any colour luminance is left. */
const SEEN: Readonly<Record<ColourVision, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** A colour as somebody sees it who sees so. */
export function seenAs([red, green, blue]: Rgb, vision: ColourVision): Rgb {
  const [r, g, b] = [lightOf(red), lightOf(green), lightOf(blue)];
  const [first, second, third] = SEEN[vision];
  const part = ([x, y, z]: Rgb): number => partOf(r * x + g * y + b * z);
  return [part(first), part(second), part(third)];
}

/** CIE 1976 difference: about 2 can just be seen side by side; a hundred lies between black and white. */
export function differenceOf(one: Rgb, other: Rgb): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function partOf(light: number): number {
  const held = Math.min(1, Math.max(0, light));
  return 255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055);
}

/** Under the daylight of sRGB (D65). */
function labOf([red, green, blue]: Rgb): Rgb {
  const [r, g, b] = [lightOf(red), lightOf(green), lightOf(blue)];
  const bend = (share: number): number => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
