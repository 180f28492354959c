import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardFile } from '#lib/domain/board-file';
import type {
  BoardSummary,
  BoardTheirs,
  BoardVersionSummary,
  BoardVersionView,
  BoardView,
} from '#lib/domain/board-view';
import type { PersonCaller } from '#server/auth/caller';

/** A board as walls show it. `number` counts its published versions. */
export interface PublishedBoard {
  number: number;
  document: BoardDocument;
}

/** Where a new board comes from: a document, or what another board has as its draft. */
export type NewBoard = { name: string | null; team: string | null } & (
  | { from: 'document'; document: BoardDocument }
  | { from: 'file'; file: BoardFile }
  | { from: 'copy'; of: string }
);

/** What came of a change of a draft: done, or what somebody else had saved first. */
export type DraftOutcome = { kind: 'done'; board: BoardView } | { kind: 'conflict'; theirs: BoardTheirs };

/**
 * The boards of this installation. Anyone who is signed in reads them; who may change one is said by `mayEditBoard` and
 * asked here. Throws AppError `not-found`, `forbidden`, `conflict`, and `bad-request` in words for people.
 */
export interface Boards {
  /** Every board that is published and not put away, by id. Read from memory; two seconds behind other processes at most. */
  published(): ReadonlyMap<string, PublishedBoard>;
  /** Told after any of `published()` has changed. Returns what ends it. */
  onPublished(listener: () => void): () => void;

  /** All, those put away too, by name. */
  list(by: PersonCaller): Promise<BoardSummary[]>;
  get(id: string, by: PersonCaller): Promise<BoardView>;
  add(board: NewBoard, by: PersonCaller): Promise<BoardView>;
  /** Writes over the draft of that version; what is the same already is no conflict. */
  saveDraft(
    id: string,
    draft: { version: number; document: BoardDocument },
    by: PersonCaller,
  ): Promise<DraftOutcome>;
  /** Makes the draft of that version the one that walls show. */
  publish(id: string, draft: { version: number; note: string }, by: PersonCaller): Promise<DraftOutcome>;
  /** Makes a published version the draft again; walls show it once that is published. */
  restore(id: string, wanted: { number: number; version: number }, by: PersonCaller): Promise<DraftOutcome>;
  /** Gives it to another team, puts it away or takes it out again; of whatever version where none is given. */
  change(
    id: string,
    change: { version?: number; team?: string | null | undefined; archived?: boolean | undefined },
    by: PersonCaller,
  ): Promise<BoardView>;
  /** Newest first. */
  versions(id: string): Promise<BoardVersionSummary[]>;
  version(id: string, number: number): Promise<BoardVersionView>;
  /** The published version, or the draft of a board that has none. */
  exportFile(id: string): Promise<BoardFile>;

  /** Reads what is published. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
