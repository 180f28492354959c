import type { Viewing } from '../board-document.ts';

/** The usual television of a floor, and from where it is read. */
export const USUAL_VIEWING: Viewing = { inches: 55, metres: 5 };
/** From a monitor to a wall of a cinema, from a desk to the end of a hall. */
export const VIEWING_BOUNDS = { inches: { least: 20, most: 200 }, metres: { least: 1, most: 50 } } as const;

/**
 * A letter is read from this many times its own height. An assumption of ours and no standard: normal sight just makes a
 * letter out from 690 times its height, where it is five minutes of arc high, and half of that is left for tired eyes and a
 * glance. It must be 301 at least, or values of the least size of a wall could not be read on its usual screen from where
 * that is read.
 */
const DISTANCE_OF_LETTER = 360;
/** Of the font's size: Inter's capitals and digits. */
const LETTER_SHARE = 0.727;
const METRES_OF_INCH = 0.0254;
const CANVAS_LINES = 1_080;
/** Height of a 16:9 screen, by its diagonal. */
const HEIGHT_SHARE = 9 / Math.hypot(16, 9);

export function viewingOf({ viewing }: { viewing?: Viewing }): Viewing {
  return viewing ?? USUAL_VIEWING;
}

/** The least font size that can be read from there, in pixels of the canvas. */
export function leastFontPx({ inches, metres }: Viewing): number {
  return metres / DISTANCE_OF_LETTER / metresOfPixel(inches) / LETTER_SHARE;
}

/** From how far a font size can be read on a screen, in metres. */
export function readableFrom(fontPx: number, inches: number): number {
  return fontPx * LETTER_SHARE * metresOfPixel(inches) * DISTANCE_OF_LETTER;
}

function metresOfPixel(inches: number): number {
  return (inches * METRES_OF_INCH * HEIGHT_SHARE) / CANVAS_LINES;
}
