import type { ImageHeader } from './image-header.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, name and checksum around what a chunk holds. */
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;

/** Walks the chunks to the end, so that one that breaks off is none. */
export function readPngHeader(bytes: Buffer): ImageHeader | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  let size: { width: number; height: number } | null = null;
  let hasPixels = false;
  let isMoving = false;
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const next = at + CHUNK_FRAME + length;
    if (next > bytes.length) return null;
    if (size === null) {
      if (name !== 'IHDR' || length !== HEADER_LENGTH) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    } else if (name === 'acTL') isMoving = true;
    else if (name === 'IDAT') hasPixels = true;
    else if (name === 'IEND') return hasPixels ? { type: 'image/png', ...size, isMoving } : null;
    at = next;
  }
  return null;
}
