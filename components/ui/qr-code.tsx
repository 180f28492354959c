import { encode } from 'uqr';

const QUIET_MODULES = 4;

interface QrCodeProps {
  text: string;
  label: string;
  /** Its size. */
  className?: string;
}

/** A text as a QR code: dark on light with its quiet zone, as scanners want it. */
export function QrCode({ text, label, className = 'size-[208px]' }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <figure aria-label={label} className={`m-0 shrink-0 ${className}`}>
      <svg
        aria-hidden
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="size-full rounded-lg bg-ink"
      >
        <path d={path} className="fill-bg" />
      </svg>
    </figure>
  );
}
