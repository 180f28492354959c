import type { ImageType } from '#lib/domain/image';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';
import { readWebpHeader } from './webp-header.ts';

/** What the bytes of a picture say of themselves. */
export interface ImageHeader {
  type: ImageType;
  width: number;
  height: number;
  /** Whether it has several pictures, one after the other. */
  isMoving: boolean;
}

/** The header of a PNG, JPEG or WebP; null for everything else, and for one that breaks off. */
export function readImageHeader(bytes: Buffer): ImageHeader | null {
  return readPngHeader(bytes) ?? readJpegHeader(bytes) ?? readWebpHeader(bytes);
}
