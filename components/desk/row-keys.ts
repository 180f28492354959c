/** Where a key press moves the focus among rows, or null for a key that moves nothing. */
export function nextRowIndex(key: string, rows: { at: number; count: number; page: number }): number | null {
  if (rows.count === 0) return null;
  const step = stepOf(key, rows);
  if (step === null) return null;
  return Math.min(rows.count - 1, Math.max(0, rows.at + step));
}

function stepOf(key: string, { count, page }: { count: number; page: number }): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -count;
    case 'End':
      return count;
    default:
      return null;
  }
}
