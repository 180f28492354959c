import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDocument } from '#lib/domain/board-document';
import { blended } from '#lib/domain/templates/blended';
import { problem } from '#components/ui/problem.ts';
import {
  beginDraft,
  dueDocument,
  isUnsaved,
  nextDraft,
  type DraftEvent,
  type DraftState,
  type SavedDraft,
} from './draft-state.ts';

const LOST = problem('unreachable', 'The server could not be reached.');

function named(name: string): BoardDocument {
  return { ...blended(), name };
}

function saved(version: number, name: string, by = 'Omar Diallo'): SavedDraft {
  return { version, document: named(name), by, at: 1_000 * version };
}

function after(...events: readonly DraftEvent[]): DraftState {
  return events.reduce(nextDraft, beginDraft(saved(1, 'Floor', 'Maria Keller')));
}

const mine = named('Mine');
const edited: DraftEvent = { kind: 'edited', document: mine };
const sent: DraftEvent = { kind: 'sent', document: mine };

describe('a draft', () => {
  it('has nothing to save until it was changed', () => {
    expect(dueDocument(after())).toBeNull();
    expect(dueDocument(after(edited))).toBe(mine);
  });

  it('is sent once, and then again only with what was changed meanwhile', () => {
    expect(dueDocument(after(edited, sent))).toBeNull();
    const done: DraftEvent = { kind: 'saved', version: 2, by: 'Maria Keller', at: 5 };
    expect(isUnsaved(after(edited, sent, done))).toBe(false);
    const more = named('More');
    expect(dueDocument(after(edited, sent, { kind: 'edited', document: more }, done))).toBe(more);
  });

  it('is sent again after a failure', () => {
    const state = after(edited, sent, { kind: 'failed', problem: LOST });
    expect(state.problem).toBe(LOST);
    expect(dueDocument(state)).toBe(mine);
  });

  it('is not sent while it is not chosen whose counts', () => {
    const state = after(edited, sent, { kind: 'refused', theirs: saved(2, 'Theirs') });
    expect(state.conflict?.by).toBe('Omar Diallo');
    expect(state.mine).toBe(mine);
    expect(dueDocument(state)).toBeNull();
    expect(dueDocument(nextDraft(state, { kind: 'edited', document: named('Mine still') }))).toBeNull();
  });

  it('knows its own save again when only the answer was lost', () => {
    const own = { ...saved(2, 'Mine'), by: 'Maria Keller' };
    const state = after(edited, sent, { kind: 'failed', problem: LOST }, sent, {
      kind: 'refused',
      theirs: own,
    });
    expect(state.conflict).toBeNull();
    expect(isUnsaved(state)).toBe(false);
    expect(state.base.version).toBe(2);
  });
});

describe('what somebody else saved', () => {
  it('is taken in, and told, where nothing was changed here', () => {
    const state = after({ kind: 'heard', theirs: saved(2, 'Theirs') });
    expect(state.mine.name).toBe('Theirs');
    expect(state.takenIn?.by).toBe('Omar Diallo');
    expect(isUnsaved(state)).toBe(false);
  });

  it('is a conflict where something was', () => {
    const state = after(edited, { kind: 'heard', theirs: saved(2, 'Theirs') });
    expect(state.conflict?.version).toBe(2);
    expect(state.mine).toBe(mine);
  });

  it('is no news when it is known, older, or our own save is on its way', () => {
    expect(after(edited, { kind: 'heard', theirs: saved(1, 'Floor') }).conflict).toBeNull();
    expect(after(edited, sent, { kind: 'heard', theirs: saved(2, 'Mine') }).conflict).toBeNull();
  });

  it('is no conflict when it says the same', () => {
    const state = after(edited, { kind: 'heard', theirs: saved(2, 'Mine') });
    expect(state.conflict).toBeNull();
    expect(isUnsaved(state)).toBe(false);
  });

  it('replaces an older conflict', () => {
    const state = after(
      edited,
      { kind: 'heard', theirs: saved(2, 'Theirs') },
      { kind: 'heard', theirs: saved(3, 'Theirs again', 'Ana Ruiz') },
    );
    expect(state.conflict).toMatchObject({ version: 3, by: 'Ana Ruiz' });
  });
});

describe('the choice', () => {
  const chosen = (event: DraftEvent) =>
    after(edited, sent, { kind: 'refused', theirs: saved(2, 'Theirs') }, event);

  it('takes theirs and sets mine aside', () => {
    const state = chosen({ kind: 'theirs-taken' });
    expect(state.mine.name).toBe('Theirs');
    expect(state.setAside).toBe(mine);
    expect(dueDocument(state)).toBeNull();
  });

  it('takes theirs once mine is a board of its own', () => {
    const copy = { id: 'b2', name: 'Mine, copy' };
    const state = chosen({ kind: 'copied', copy });
    expect(state).toMatchObject({ mine: { name: 'Theirs' }, setAside: null, copy });
  });

  it('lets what was set aside be kept as a board of its own later', () => {
    const copy = { id: 'b2', name: 'Mine, copy' };
    const state = nextDraft(chosen({ kind: 'theirs-taken' }), { kind: 'copied', copy });
    expect(state).toMatchObject({ mine: { name: 'Theirs' }, setAside: null, copy });
  });

  it('keeps mine, to be saved over theirs', () => {
    const state = chosen({ kind: 'mine-kept' });
    expect(dueDocument(state)).toBe(mine);
    expect(state.base.version).toBe(2);
  });
});

describe('undoing', () => {
  const undo: DraftEvent = { kind: 'undone' };
  const redo: DraftEvent = { kind: 'redone' };
  const done: DraftEvent = { kind: 'saved', version: 2, by: 'Maria Keller', at: 5 };

  it('brings back what was there, also when it was saved meanwhile, and saves that', () => {
    const state = after(edited, sent, done, undo);
    expect(state.mine.name).toBe('Floor');
    expect(dueDocument(state)).toBe(state.mine);
    expect(nextDraft(state, redo).mine).toBe(mine);
    expect(isUnsaved(nextDraft(state, redo))).toBe(false);
  });

  it('does nothing where there is nothing to undo', () => {
    expect(after(undo)).toEqual(after());
    expect(after(edited, redo).mine).toBe(mine);
  });

  it('takes back what was typed in one field at once, until the field is left', () => {
    const typed = (name: string, field?: null): DraftEvent => ({
      kind: 'edited',
      document: named(name),
      ...(field === null && { field }),
    });
    expect(after(typed('M'), typed('Mi'), undo).mine.name).toBe('Floor');
    expect(after(typed('M'), { kind: 'settled' }, typed('Mi'), undo).mine.name).toBe('M');
    expect(after(typed('M'), typed('Mi', null), undo).mine.name).toBe('M');
  });

  it('goes on in a conflict and after mine was kept, and begins anew where theirs came in its place', () => {
    const refused: DraftEvent = { kind: 'refused', theirs: saved(2, 'Theirs') };
    expect(after(edited, sent, refused, undo).mine.name).toBe('Floor');
    expect(after(edited, sent, refused, { kind: 'mine-kept' }, undo).mine.name).toBe('Floor');
    expect(after(edited, sent, refused, { kind: 'theirs-taken' }, undo).mine.name).toBe('Theirs');
    const heard: DraftEvent = { kind: 'heard', theirs: saved(3, 'Theirs') };
    expect(after(edited, sent, done, heard, undo).mine.name).toBe('Theirs');
  });
});

describe('what the browser kept', () => {
  it('goes on where it was when nobody saved meanwhile', () => {
    const state = after({ kind: 'brought-back', document: mine, version: 1 });
    expect(dueDocument(state)).toBe(mine);
  });

  it('is a conflict when somebody did', () => {
    const state = after({ kind: 'brought-back', document: mine, version: 0 });
    expect(state.conflict?.version).toBe(1);
    expect(state.mine).toBe(mine);
  });

  it('is nothing when it was saved after all', () => {
    expect(isUnsaved(after({ kind: 'brought-back', document: named('Floor'), version: 0 }))).toBe(false);
  });
});

describe('whatever happens', () => {
  const version = fc.integer({ min: 1, max: 6 });
  const name = fc.constantFrom('Floor', 'Theirs', 'Mine', 'Other');
  const event: fc.Arbitrary<DraftEvent> = fc.oneof(
    name.map((text): DraftEvent => ({ kind: 'edited', document: named(text) })),
    fc.constant<DraftEvent>({ kind: 'failed', problem: LOST }),
    version.map((number): DraftEvent => ({ kind: 'saved', version: number, by: 'Maria Keller', at: number })),
    fc
      .tuple(version, name)
      .map(([number, text]): DraftEvent => ({ kind: 'heard', theirs: saved(number, text) })),
    fc
      .tuple(version, name)
      .map(([number, text]): DraftEvent => ({ kind: 'refused', theirs: saved(number, text) })),
    fc.constant<DraftEvent>({ kind: 'mine-kept' }),
    fc.constant<DraftEvent>({ kind: 'theirs-taken' }),
    fc.constant<DraftEvent>({ kind: 'told' }),
    fc.constant<DraftEvent>({ kind: 'settled' }),
    fc.constant<DraftEvent>({ kind: 'undone' }),
    fc.constant<DraftEvent>({ kind: 'redone' }),
  );

  it('no unsaved change is dropped but by taking theirs, and then it is set aside', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let state = after();
        for (const one of events) {
          const due = dueDocument(state);
          if (due) state = nextDraft(state, { kind: 'sent', document: due });
          const before = state;
          state = nextDraft(state, one);
          if (['edited', 'undone', 'redone'].includes(one.kind) || !isUnsaved(before)) continue;
          const isTaken = one.kind === 'theirs-taken' && before.conflict !== null;
          expect(isTaken ? state.setAside : state.mine).toBe(before.mine);
        }
      }),
    );
  });
});
