import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from './image-header.ts';
import { jpegOf, pngOf, webpOf } from './testing/pictures.ts';

const SIZE = { width: 640, height: 360 };
const PICTURES = [
  ['PNG', 'image/png', pngOf(SIZE)],
  ['JPEG', 'image/jpeg', jpegOf(SIZE)],
  ['lossy WebP', 'image/webp', webpOf('VP8 ', SIZE)],
  ['lossless WebP', 'image/webp', webpOf('VP8L', SIZE)],
  ['WebP with a header of its own', 'image/webp', webpOf('VP8X', SIZE)],
] as const;

describe('the header of a picture', () => {
  it.each(PICTURES)('of a %s says what it is and how large', (_name, type, bytes) => {
    expect(readImageHeader(bytes)).toEqual({ type, ...SIZE, isMoving: false });
  });

  it.each([
    ['PNG', pngOf({ isMoving: true })],
    ['WebP', webpOf('VP8X', { isMoving: true })],
  ])('of a %s says that it moves', (_name, bytes) => {
    expect(readImageHeader(bytes)?.isMoving).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a RIFF that is a sound', 'RIFF\u0020\u0000\u0000\u0000WAVEfmt 0123456789012345'],
  ])('is not found in %s', (_name, text) => {
    expect(readImageHeader(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('is not found where the picture breaks off before it', () => {
    const broken = [...PICTURES.map(([, , bytes]) => bytes.subarray(0, 20)), pngOf().subarray(0, -1)];
    expect(broken.map(readImageHeader)).toEqual(broken.map(() => null));
  });

  it('is read or not, whatever the bytes are, and never fails', () => {
    const starts = fc.constantFrom(...PICTURES.map(([, , bytes]) => bytes));
    const damaged = fc.tuple(
      starts,
      fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 6 }),
      fc.nat(60),
    );
    const read = fc.property(damaged, ([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      readImageHeader(copy.subarray(0, copy.length - cut));
    });
    expect(() => fc.assert(read, { seed: 42, numRuns: 500 })).not.toThrow();
  });
});
