import type { ModelCell } from '#server/simulator/model/centre';

/** A cell as text. A running duration is what has passed of it at `at`, in whole seconds of ms, as the service gives it. */
export function renderCell(cell: ModelCell | undefined, at: number): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return `${Math.max(0, Math.floor((at - cell.since) / 1000) * 1000)}`;
}

export function renderRow(cells: readonly ModelCell[], at: number): string[] {
  return cells.map((cell) => renderCell(cell, at));
}
