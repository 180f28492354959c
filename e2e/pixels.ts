import type { Page } from '@playwright/test';
import type { Rgb } from '#lib/domain/contrast';

/**
 * The colours on the middle line of a PNG, so many pixels from its left edge each, decoded by a page that is used for
 * nothing else.
 */
export async function coloursAt(scratch: Page, png: Buffer, places: readonly number[]): Promise<Rgb[]> {
  const found = await scratch.evaluate(
    async ([base64, xs]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!drawing) throw new Error('This browser draws no pictures');
      drawing.drawImage(bitmap, 0, 0);
      const middle = Math.round(bitmap.height / 2);
      return xs.map((x) => [...drawing.getImageData(x, middle, 1, 1).data]);
    },
    [png.toString('base64'), places] as const,
  );
  return found.map(([red = 0, green = 0, blue = 0]) => [red, green, blue]);
}
