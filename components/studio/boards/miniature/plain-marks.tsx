import type { Place } from '#lib/domain/panel-base';

/** A hill and a sun. */
export function ImageMarks({ room: { x, y, width, height } }: { room: Place }) {
  const foot = y + height;
  const sun = Math.min(width, height) * 0.12;
  return (
    <>
      <circle cx={x + width * 0.74} cy={y + height * 0.28} r={sun} className="fill-ink-3" />
      <path
        d={`M${x} ${foot} L${x + width * 0.34} ${y + height * 0.4} L${x + width * 0.56} ${y + height * 0.74} L${x + width * 0.68} ${y + height * 0.6} L${x + width} ${foot} Z`}
        className="fill-line"
      />
    </>
  );
}

/** Two pairs of digits, and what is between them. */
export function ClockMarks({ room: { x, y, width, height } }: { room: Place }) {
  const tall = Math.min(height * 0.6, width * 0.24, 110);
  const top = y + (height - tall) / 2;
  const middle = x + width / 2;
  const wide = tall * 1.15;
  return (
    <>
      <rect
        x={middle - wide - tall * 0.2}
        y={top}
        width={wide}
        height={tall}
        rx={12}
        className="fill-ink-3"
      />
      <rect x={middle + tall * 0.2} y={top} width={wide} height={tall} rx={12} className="fill-ink-3" />
      <circle cx={middle} cy={top + tall * 0.3} r={tall * 0.07} className="fill-ink-3" />
      <circle cx={middle} cy={top + tall * 0.7} r={tall * 0.07} className="fill-ink-3" />
    </>
  );
}

/** One line, after a dot. */
export function TickerMarks({ room: { x, y, width, height } }: { room: Place }) {
  const middle = y + height / 2;
  return (
    <>
      <circle cx={x + 14} cy={middle} r={12} className="fill-ink-3" />
      <rect
        x={x + 44}
        y={middle - 9}
        width={Math.max(0, width * 0.8 - 44)}
        height={18}
        rx={9}
        className="fill-line"
      />
    </>
  );
}

/** A window with its bar. */
export function WebPageMarks({ room: { x, y, width, height } }: { room: Place }) {
  const bar = Math.min(34, height * 0.3);
  return (
    <>
      <rect x={x} y={y} width={width} height={bar} rx={10} className="fill-ink-3" />
      <rect
        x={x}
        y={y + bar + 8}
        width={width}
        height={Math.max(0, height - bar - 8)}
        rx={10}
        className="fill-line"
      />
    </>
  );
}
