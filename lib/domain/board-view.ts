import type { BoardDocument } from './board-document.ts';
import type { DocumentProblem } from './schema-words.ts';

/** Who owns boards. Times are epoch ms, here and below; names of people are those they had then. */
export interface TeamView {
  id: string;
  name: string;
  members: readonly { id: string; name: string }[];
  /** How many boards it owns, those put away too. */
  boards: number;
  /** Whether whoever asks is one of them. */
  isMine: boolean;
  /** Grows by one a change, for compare-and-set. */
  version: number;
}

/** A board in a list. */
export interface BoardSummary {
  id: string;
  /** As its draft has it. */
  name: string;
  /** Its name in files; null for a board that is in none. */
  key: string | null;
  /** Null: it is everybody's who may change any board. */
  team: { id: string; name: string } | null;
  draft: { version: number; by: string; at: number };
  /** Null until it was published. `isBehind`: the draft was saved since. */
  published: { number: number; by: string; at: number; isBehind: boolean } | null;
  archivedAt: number | null;
  /** Whether whoever asks may change it. */
  mayEdit: boolean;
}

export interface BoardView extends BoardSummary {
  document: BoardDocument;
  /** Why the draft cannot be published; none when it can. */
  problems: readonly DocumentProblem[];
}

/** What somebody else saved meanwhile. */
export interface BoardTheirs {
  document: BoardDocument;
  version: number;
  by: string;
  at: number;
}

/** A published version in a list; its number counts from 1. */
export interface BoardVersionSummary {
  number: number;
  note: string;
  at: number;
  by: string;
}

export interface BoardVersionView extends BoardVersionSummary {
  document: BoardDocument;
}
