import type { ImageHeader } from './image-header.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Markers that look like the start of a frame and are tables. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const FRAME_LENGTH = 8;

/** Walks the segments to the one that begins the frame. */
export function readJpegHeader(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START) return null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? END;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END || marker === SCAN) return null;
    const length = bytes.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < FRAME_LENGTH) return null;
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { type: 'image/jpeg', width, height, isMoving: false };
    }
    at = next;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}
