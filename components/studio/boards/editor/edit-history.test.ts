import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDocument } from '#lib/domain/board-document';
import { blended } from '#lib/domain/templates/blended';
import { type EditHistory, NO_EDITS, redone, settled, undone, withEdit } from './edit-history.ts';

function named(name: string): BoardDocument {
  return { ...blended(), name };
}

/** Edits one after another, each with the field it is made in. */
function edited(edits: readonly (readonly [BoardDocument, string | null])[], start: BoardDocument) {
  let history: EditHistory = NO_EDITS;
  let now = start;
  for (const [document, field] of edits) {
    history = withEdit(history, now, field);
    now = document;
  }
  return { history, now };
}

describe('the history of a draft', () => {
  it('brings every document back exactly, and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 90 }), (names) => {
        const documents = ['', ...names].map(named);
        const [start = named(''), ...after] = documents;
        let { history, now } = edited(
          after.map((document) => [document, null]),
          start,
        );
        for (const document of documents.slice(0, -1).reverse()) {
          const step = undone(history, now);
          expect(step?.document).toBe(document);
          if (step) ({ history, document: now } = step);
        }
        expect(undone(history, now)).toBeNull();
        for (const document of after) {
          const step = redone(history, now);
          expect(step?.document).toBe(document);
          if (step) ({ history, document: now } = step);
        }
        expect(redone(history, now)).toBeNull();
      }),
    );
  });

  it('takes edits in one field as one step, until it is left', () => {
    const start = named('');
    const [w, wa, wai] = [named('W'), named('Wa'), named('Wai')];
    const { history } = edited(
      [
        [w, 'name'],
        [wa, 'name'],
      ],
      start,
    );
    expect(undone(history, wa)?.document).toBe(start);
    const later = withEdit(settled(history), wa, 'name');
    expect(undone(later, wai)?.document).toBe(wa);
  });

  it('goes on from where it was undone, and forgets what came after', () => {
    const { history, now } = edited([[named('One'), null]], named(''));
    const back = undone(history, now);
    const other = back && withEdit(back.history, back.document, 'name');
    expect(other && redone(other, named('Two'))).toBeNull();
  });

  it('remembers a hundred steps', () => {
    const documents = Array.from({ length: 150 }, (_, place) => named(String(place)));
    const { history } = edited(
      documents.map((document) => [document, null]),
      named('start'),
    );
    expect(history.past).toHaveLength(100);
    expect(history.past[0]?.name).toBe('49');
  });
});
