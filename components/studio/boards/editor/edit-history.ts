import type { BoardDocument } from '#lib/domain/board-document';

/** The way a draft came: what it was before each edit, and what was undone. */
export interface EditHistory {
  past: readonly BoardDocument[];
  future: readonly BoardDocument[];
  /** What the last edit was made in: the next one in the same place is part of it. */
  field: string | null;
}

const MOST_STEPS = 100;

export const NO_EDITS: EditHistory = { past: [], future: [], field: null };

/**
 * An edit of `before`. Edits in one field after another are one step, so that undoing takes back a word and not a letter.
 * `field` names the field; null is an edit for itself.
 */
export function withEdit(history: EditHistory, before: BoardDocument, field: string | null): EditHistory {
  if (field !== null && field === history.field && history.past.length > 0) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-MOST_STEPS), future: [], field };
}

/** The field is left: what is done in it next is another step. */
export function settled(history: EditHistory): EditHistory {
  return { ...history, field: null };
}

interface Stepped {
  history: EditHistory;
  document: BoardDocument;
}

/** One step back from `now`; null where there is none. */
export function undone({ past, future }: EditHistory, now: BoardDocument): Stepped | null {
  const document = past.at(-1);
  if (!document) return null;
  return { document, history: { past: past.slice(0, -1), future: [now, ...future], field: null } };
}

/** One step that was undone, done again; null where there is none. */
export function redone({ past, future }: EditHistory, now: BoardDocument): Stepped | null {
  const [document, ...rest] = future;
  if (!document) return null;
  return { document, history: { past: [...past, now], future: rest, field: null } };
}
