import type { BoardDocument } from '#lib/domain/board-document';

/** A board as walls show it. `number` counts its published versions. */
export interface PublishedBoard {
  number: number;
  document: BoardDocument;
}

/** The boards of this installation. */
export interface Boards {
  /** Every board that is published and not put away, by id. Read from memory; two seconds behind other processes at most. */
  published(): ReadonlyMap<string, PublishedBoard>;
  /** Told after any of `published()` has changed. Returns what ends it. */
  onPublished(listener: () => void): () => void;
  /** Reads what is published. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
