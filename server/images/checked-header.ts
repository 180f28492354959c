import { IMAGE_LIMITS } from '#lib/domain/image';
import { AppError } from '#server/app-error';
import { type ImageHeader, readImageHeader } from './image-header.ts';

/** What a picture is by its bytes, where it may be kept. Throws as `Images.add` says. */
export function checkedHeader(bytes: Buffer): ImageHeader {
  if (bytes.length > IMAGE_LIMITS.bytes)
    throw new AppError('payload-too-large', `A picture has at most ${megabytes(IMAGE_LIMITS.bytes)}.`);
  const header = readImageHeader(bytes);
  if (header === null) throw refused(looksLikeSvg(bytes) ? SVG : UNKNOWN);
  const { width, height, isMoving } = header;
  if (width < 1 || height < 1) throw refused('The picture is empty.');
  if (width > IMAGE_LIMITS.side || height > IMAGE_LIMITS.side || width * height > IMAGE_LIMITS.pixels)
    throw refused(
      `The picture has ${width} × ${height} pixels, which is more than a television can hold. Make it smaller; a wall has 3840 × 2160 at most.`,
    );
  if (isMoving)
    throw refused('The picture moves, and on a wall only what has changed does. Take a still one.');
  return header;
}

const UNKNOWN = 'This is no PNG, JPEG or WebP picture, whatever its name says, or it is not whole.';
const SVG =
  'SVG is not taken, since it can hold scripts. Save it as a PNG, twice as large as it is to be shown.';

function refused(words: string): AppError {
  return new AppError('bad-request', `image: ${words}`);
}

function looksLikeSvg(bytes: Buffer): boolean {
  return /<svg[\s>]/i.test(bytes.toString('latin1', 0, 1_024));
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
