import type { ImageHeader } from './image-header.ts';

/** Enough for the header of each of the three ways a WebP begins. */
const LEAST = 30;
const KEY_FRAME = Buffer.from([0x9d, 0x01, 0x2a]);
const LOSSLESS = 0x2f;
const MOVES = 0x02;
const FOURTEEN_BITS = 0x3fff;

/** Lossy, lossless, or with a header of its own that says how large the whole is. */
export function readWebpHeader(bytes: Buffer): ImageHeader | null {
  if (bytes.length < LEAST || tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WEBP') return null;
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  const size = sizeIn(bytes);
  return size && { type: 'image/webp', ...size };
}

function sizeIn(bytes: Buffer): Omit<ImageHeader, 'type'> | null {
  switch (tag(bytes, 12)) {
    case 'VP8 ':
      if (!bytes.subarray(23, 26).equals(KEY_FRAME)) return null;
      return {
        width: bytes.readUInt16LE(26) & FOURTEEN_BITS,
        height: bytes.readUInt16LE(28) & FOURTEEN_BITS,
        isMoving: false,
      };
    case 'VP8L': {
      if (bytes[20] !== LOSSLESS) return null;
      const bits = bytes.readUInt32LE(21);
      return {
        width: (bits & FOURTEEN_BITS) + 1,
        height: ((bits >>> 14) & FOURTEEN_BITS) + 1,
        isMoving: false,
      };
    }
    case 'VP8X':
      return {
        width: bytes.readUIntLE(24, 3) + 1,
        height: bytes.readUIntLE(27, 3) + 1,
        isMoving: ((bytes[20] ?? 0) & MOVES) !== 0,
      };
    default:
      return null;
  }
}

function tag(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
