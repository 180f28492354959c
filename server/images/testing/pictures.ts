import { crc32, deflateSync } from 'node:zlib';

interface Drawn {
  width?: number;
  height?: number;
  /** Red, green and blue of all of it. */
  colour?: readonly [number, number, number];
  isMoving?: boolean;
}

/** A real PNG of one colour. */
export function pngOf({
  width = 4,
  height = 3,
  colour = [37, 99, 235],
  isMoving = false,
}: Drawn = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.from(colour))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return pngWith([
    ['IHDR', head],
    ...(isMoving ? [['acTL', Buffer.alloc(8)] as const] : []),
    ['IDAT', pixels],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** A PNG that says it is this large, and holds nothing of it. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return pngWith([
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.alloc(16))],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** The segments of a JPEG up to its pixels. */
export function jpegOf({ width = 4, height = 3 }: Drawn = {}): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const tables = Buffer.from([0xff, 0xdb, 0, 4, 0, 1, 0xff, 0xff, 0xc4, 0, 4, 0, 1]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    tables,
    frame,
    Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9]),
  ]);
}

/** The beginning of a WebP of each of its three kinds. */
export function webpOf(
  kind: 'VP8 ' | 'VP8L' | 'VP8X',
  { width = 4, height = 3, isMoving = false }: Drawn = {},
): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write(`WEBP${kind}`, 8, 'latin1');
  switch (kind) {
    case 'VP8 ':
      bytes.set([0x9d, 0x01, 0x2a], 23);
      bytes.writeUInt16LE(width, 26);
      bytes.writeUInt16LE(height, 28);
      break;
    case 'VP8L':
      bytes[20] = 0x2f;
      bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
      break;
    case 'VP8X':
      bytes[20] = isMoving ? 0x02 : 0;
      bytes.writeUIntLE(width - 1, 24, 3);
      bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}

function pngWith(chunks: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts = chunks.map(([name, content]) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}
