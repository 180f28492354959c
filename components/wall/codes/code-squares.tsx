import { encode } from 'uqr';

/** Of light around the squares: less than the norm asks, enough on the calm ground of a wall. */
const QUIET_MODULES = 2;
const LEAST_SQUARE_PX = 2;

export interface CodeSquaresProps {
  text: string;
  /** Each way. */
  roomPx: number;
}

/** A text as a QR code of whole pixels a square, dark on light in either theme. */
export function CodeSquares({ text, roomPx }: CodeSquaresProps) {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET_MODULES });
  const squarePx = Math.max(LEAST_SQUARE_PX, Math.floor(roomPx / size));
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      aria-hidden="true"
      width={size * squarePx}
      height={size * squarePx}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="rounded-[6px] bg-ink [[data-theme=light]_&]:bg-panel"
    >
      <path d={path} className="fill-bg [[data-theme=light]_&]:fill-ink" />
    </svg>
  );
}
