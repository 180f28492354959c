import { Glyph } from '#components/ui/glyph.tsx';
import { textEm } from '#components/ui/text-em.ts';

/** Lines of this share of the screen's area are still read from five metres. */
const SIZES_VMIN = [
  { upToEm: 14, px: 16 },
  { upToEm: 34, px: 11 },
  { upToEm: 80, px: 8 },
] as const;
const SMALLEST_VMIN = 5.4;

/** A message that may not be missed, over everything, for as long as it was sent for. */
export function UrgentMessage({ text }: { text: string }) {
  const em = textEm(text);
  const size = SIZES_VMIN.find(({ upToEm }) => em <= upToEm)?.px ?? SMALLEST_VMIN;
  return (
    <div
      role="alert"
      className="fixed inset-0 flex flex-col items-center justify-center gap-[4vmin] overflow-hidden bg-crit-bg p-[6vmin] text-center leading-tight text-balance text-crit-wall-ink"
    >
      <Glyph name="critical" className="size-[12vmin]" />
      <p className="max-w-full font-value break-words" style={{ fontSize: `${size}vmin` }}>
        {text}
      </p>
    </div>
  );
}
