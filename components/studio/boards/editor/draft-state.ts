import type { BoardDocument } from '#lib/domain/board-document';
import { isSameJson } from '#lib/domain/same-json';
import type { Problem } from '#components/ui/problem.ts';
import { type EditHistory, NO_EDITS, redone, settled, undone, withEdit } from './edit-history.ts';
import { editedField } from './edited-field.ts';

/** A draft as the server has it. */
export interface SavedDraft {
  version: number;
  document: BoardDocument;
  /** Who saved it, by name. */
  by: string;
  /** Epoch ms. */
  at: number;
}

/**
 * A draft while it is edited here. What was changed and is not saved stays in `mine` whatever happens; only a person's own
 * choice replaces it.
 *
 *     edited ──▶ sent ──▶ saved
 *                 │ ├──▶ failed ──▶ sent …
 *                 │ └──▶ refused ─▶ conflict ──▶ theirs taken | mine kept (and sent over theirs) | mine copied
 *     heard of another's save: taken in where nothing was changed here, else conflict
 *
 * Edits are undone and done again whatever was saved meanwhile. Where another draft takes the place of mine, its history
 * begins there: undoing would write over what somebody else did.
 */
export interface DraftState {
  /** What `mine` began from. */
  base: SavedDraft;
  mine: BoardDocument;
  history: EditHistory;
  /** On its way to the server. */
  sending: BoardDocument | null;
  /** Why the last try did not save. */
  problem: Problem | null;
  /** What somebody else saved meanwhile; nothing is saved before it is chosen whose counts. */
  conflict: SavedDraft | null;
  /** Mine, after theirs was taken in its place. */
  setAside: BoardDocument | null;
  /** The board that mine was kept as. */
  copy: { id: string; name: string } | null;
  /** Somebody else's save that was taken in because nothing was changed here. */
  takenIn: SavedDraft | null;
}

export type DraftEvent =
  /** `field`: what it was made in, where the documents do not tell; null for an edit that is a step of its own. */
  | { kind: 'edited'; document: BoardDocument; field?: string | null }
  | { kind: 'settled' }
  | { kind: 'undone' }
  | { kind: 'redone' }
  | { kind: 'sent'; document: BoardDocument }
  | { kind: 'saved'; version: number; by: string; at: number }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'refused'; theirs: SavedDraft }
  | { kind: 'heard'; theirs: SavedDraft }
  | { kind: 'theirs-taken' }
  | { kind: 'mine-kept' }
  | { kind: 'copied'; copy: { id: string; name: string } }
  | { kind: 'told' }
  | { kind: 'brought-back'; document: BoardDocument; version: number };

export function beginDraft(base: SavedDraft): DraftState {
  return {
    base,
    mine: base.document,
    history: NO_EDITS,
    sending: null,
    problem: null,
    conflict: null,
    setAside: null,
    copy: null,
    takenIn: null,
  };
}

/** Whether something was changed here that the server does not have. */
export function isUnsaved({ base, mine }: DraftState): boolean {
  return mine !== base.document;
}

/** What is to be sent now, if anything. */
export function dueDocument(state: DraftState): BoardDocument | null {
  return isUnsaved(state) && state.sending === null && state.conflict === null ? state.mine : null;
}

export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'edited':
      return afterEdit(state, event);
    case 'settled':
      return state.history.field === null ? state : { ...state, history: settled(state.history) };
    case 'undone':
      return afterStep(state, undone(state.history, state.mine));
    case 'redone':
      return afterStep(state, redone(state.history, state.mine));
    case 'sent':
      return { ...state, sending: event.document };
    case 'saved':
      return afterSave(state, event);
    case 'failed':
      return { ...state, sending: null, problem: event.problem };
    case 'refused':
      return afterRefusal(state, event.theirs);
    case 'heard':
      return afterWord(state, event.theirs);
    case 'theirs-taken':
      if (!state.conflict) return state;
      return { ...beginDraft(state.conflict), setAside: state.mine };
    case 'mine-kept':
      if (!state.conflict) return state;
      return { ...state, base: state.conflict, conflict: null, problem: null };
    case 'copied':
      if (state.conflict) return { ...beginDraft(state.conflict), copy: event.copy };
      return { ...state, setAside: null, copy: event.copy };
    case 'told':
      return { ...state, takenIn: null, setAside: null, copy: null };
    case 'brought-back':
      return broughtBack(state, event);
  }
}

function afterEdit(
  state: DraftState,
  { document, field = editedField(state.mine, document) }: { document: BoardDocument; field?: string | null },
): DraftState {
  const history = withEdit(state.history, state.mine, field);
  return { ...state, mine: document, history, problem: null, takenIn: null };
}

function afterStep(state: DraftState, step: ReturnType<typeof undone>): DraftState {
  return step
    ? { ...state, mine: step.document, history: step.history, problem: null, takenIn: null }
    : state;
}

function afterSave(state: DraftState, { version, by, at }: Omit<SavedDraft, 'document'>): DraftState {
  if (!state.sending) return state;
  return {
    ...state,
    base: { version, by, at, document: state.sending },
    sending: null,
    problem: null,
  };
}

/** The server has another version. It may be ours, of a save whose answer was lost. */
function afterRefusal(state: DraftState, theirs: SavedDraft): DraftState {
  const { sending } = state;
  if (sending && isSameJson(theirs.document, sending))
    return { ...state, base: { ...theirs, document: sending }, sending: null, problem: null };
  return inConflict({ ...state, sending: null }, theirs);
}

function afterWord(state: DraftState, theirs: SavedDraft): DraftState {
  const known = state.conflict ?? state.base;
  // While a save is on its way, its own answer tells.
  if (state.sending || theirs.version <= known.version) return state;
  if (state.conflict || isUnsaved(state)) return inConflict(state, theirs);
  return { ...beginDraft(theirs), takenIn: theirs };
}

/** Without a difference there is nothing to choose. */
function inConflict(state: DraftState, theirs: SavedDraft): DraftState {
  if (isSameJson(state.mine, theirs.document))
    return { ...state, base: { ...theirs, document: state.mine }, conflict: null, problem: null };
  return { ...state, conflict: theirs, problem: null, takenIn: null };
}

/** What this browser kept from an earlier visit, changed from the version that it names. */
function broughtBack(state: DraftState, kept: { document: BoardDocument; version: number }): DraftState {
  if (isSameJson(kept.document, state.base.document)) return state;
  if (kept.version === state.base.version) return { ...state, mine: kept.document, history: NO_EDITS };
  return inConflict({ ...state, mine: kept.document, history: NO_EDITS }, state.base);
}
