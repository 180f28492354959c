/** Of a critical row: one surface under all of its cells, without seams, clear of the rows above and below. */
export function CriticalGround({ widthPx }: { widthPx: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-[3px] left-0 rounded-[10px] bg-crit-bg"
      style={{ width: widthPx }}
    />
  );
}
