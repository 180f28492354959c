import type { BoardDocument } from '#lib/domain/board-document';

/** What was changed and not saved, as this browser keeps it for the next visit. */
export interface KeptDraft {
  /** The version it was changed from. */
  version: number;
  document: BoardDocument;
}

export interface DraftStorage {
  read(): KeptDraft | null;
  /** Resolves to whether it could be kept. */
  write(kept: KeptDraft): boolean;
  clear(): void;
}

interface DraftStorageOptions {
  /** Only who changed it gets it back. */
  personId: string;
  boardId: string;
  /** What of a text is still a board; null for what is not. */
  readDocument: (written: unknown) => BoardDocument | null;
}

/** Keeps in the browser itself, which may refuse or have lost it. */
export function keepInBrowser({ personId, boardId, readDocument }: DraftStorageOptions): DraftStorage {
  const key = `watchfloor.draft.${personId}.${boardId}`;
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        if (typeof kept !== 'object' || kept === null) return null;
        if (!('version' in kept) || typeof kept.version !== 'number' || !('document' in kept)) return null;
        const document = readDocument(kept.document);
        return document && { version: kept.version, document };
      } catch {
        return null;
      }
    },
    write(kept) {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    },
  };
}
