import type { BoardSummary } from '#lib/domain/board-view';

/** What is being done on the page of boards, one thing at a time. */
export type BoardTask =
  | { kind: 'none' }
  | { kind: 'import' }
  | { kind: 'duplicate' | 'move' | 'archive' | 'take-out'; board: BoardSummary }
  | { kind: 'show'; board: BoardSummary };
