/** Pieces up to this size are copied together; larger ones are passed on by reference. */
const COPY_UP_TO = 16 * 1024;

/**
 * The bytes of one flush: `frames` in order, the last with `idLine` before it. Small frames become one piece, so that a
 * viewer costs one write; a large one stays the one buffer that all its viewers share.
 */
export function assemble(frames: readonly Buffer[], idLine: string | null): Buffer[] {
  const pieces: Buffer[] = [];
  let small: Buffer[] = [];
  const closeSmall = (): void => {
    const [only] = small;
    if (only) pieces.push(small.length === 1 ? only : Buffer.concat(small));
    small = [];
  };
  for (const [index, frame] of frames.entries()) {
    if (idLine !== null && index === frames.length - 1) small.push(Buffer.from(idLine));
    if (frame.length <= COPY_UP_TO) {
      small.push(frame);
      continue;
    }
    closeSmall();
    pieces.push(frame);
  }
  closeSmall();
  return pieces;
}
