/** Parts of red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The parts of `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** One part as light, 0 to 1, as WCAG 2 defines it. */
export function lightOf(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white). */
export function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);
}

/** Contrast as WCAG 2 defines it, 1 (the same) to 21 (black on white); the order does not matter. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
