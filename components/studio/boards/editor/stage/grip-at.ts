import { GRIPS, type Grip } from './gesture.ts';

interface Box {
  width: number;
  height: number;
}

/** So near an edge it is the edge that is taken; a finger is less exact. In px. */
const REACH_PX = { mouse: 8, finger: 22 };

/** The edge or corner of a panel at a point from its upper left; null within it. Some of the middle is always left to move it by. */
export function gripAt(
  { width, height }: Box,
  point: { x: number; y: number },
  isFinger: boolean,
): Grip | null {
  const reach = isFinger ? REACH_PX.finger : REACH_PX.mouse;
  const across = side(point.x, width, Math.min(reach, width / 4));
  const down = side(point.y, height, Math.min(reach, height / 4));
  const name = `${['n', '', 's'][down + 1]}${['w', '', 'e'][across + 1]}`;
  return GRIPS.find((grip) => grip === name) ?? null;
}

function side(at: number, size: number, reach: number): -1 | 0 | 1 {
  if (at < reach) return -1;
  return at > size - reach ? 1 : 0;
}

const CURSORS: Readonly<Record<Grip, string>> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
};

export function cursorOf(grip: Grip | null): string {
  return grip ? CURSORS[grip] : 'move';
}
