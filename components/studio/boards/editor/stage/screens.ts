import { placeCanvas, type CanvasPlace } from '#components/wall/canvas-place.ts';
import { WALL_TEXT_PX } from '#lib/domain/wall-text';

export const SCREENS = ['720p', '1080p', '4k', 'portrait', 'phone'] as const;
/** What a board may be looked at on. */
export type Screen = (typeof SCREENS)[number];
export const USUAL_SCREEN: Screen = '1080p';

interface ScreenFacts {
  width: number;
  height: number;
  /** Of the glass: a television of 55 inches, a phone of 6. */
  widthMm: number;
}

const TELEVISION_MM = { wide: 1_218, onEnd: 685 };

const FACTS: Readonly<Record<Screen, ScreenFacts>> = {
  '720p': { width: 1_280, height: 720, widthMm: TELEVISION_MM.wide },
  '1080p': { width: 1_920, height: 1_080, widthMm: TELEVISION_MM.wide },
  '4k': { width: 3_840, height: 2_160, widthMm: TELEVISION_MM.wide },
  portrait: { width: 1_080, height: 1_920, widthMm: TELEVISION_MM.onEnd },
  phone: { width: 390, height: 844, widthMm: 65 },
};

/** Of the font's size, so tall is a capital letter. */
const CAPITAL = 0.727;
const AS_IT_IS = { zoom: 1, overscanPercent: 0 };

export interface ScreenView {
  width: number;
  height: number;
  /** Whether the board fills it; else it stands across the middle, as the wall has it. */
  isFilled: boolean;
  /** The smallest words of a wall, in pixels of this screen. */
  wordsPx: number;
  /** Their capitals, on the glass. */
  capitalsMm: number;
}

/** What a board is on that screen, by the wall's own placing. */
export function screenView(screen: Screen): ScreenView {
  const { width, height, widthMm } = FACTS[screen];
  const { scale, top } = placeCanvas({ width, height }, AS_IT_IS);
  return {
    width,
    height,
    isFilled: top < 1,
    wordsPx: Math.round(WALL_TEXT_PX.label * scale),
    capitalsMm: round(WALL_TEXT_PX.label * scale * CAPITAL * (widthMm / width)),
  };
}

/** Where that screen stands in a box of the page, as large as it can be, and the canvas on it. */
export function fitScreen(
  screen: Screen,
  box: { width: number; height: number },
): { width: number; height: number; canvas: CanvasPlace } {
  const { width, height } = FACTS[screen];
  const fit = Math.min(box.width / width, box.height / height);
  const size = { width: width * fit, height: height * fit };
  return { ...size, canvas: placeCanvas(size, AS_IT_IS) };
}

function round(mm: number): number {
  return mm < 3 ? Math.round(mm * 10) / 10 : Math.round(mm);
}
