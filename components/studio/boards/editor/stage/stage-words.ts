import { isSamePlace } from '#lib/domain/arrange-panels';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { isSameJson } from '#lib/domain/same-json';
import type { Words } from '#lib/words/words';
import type { Arranged } from './arrange-by-key.ts';
import type { GestureOutcome } from './gesture.ts';

type T = Words<'studio'>;

/** What a panel is called by: its title, else its kind. */
export function panelName({ title, kind }: PanelDocument, t: T): string {
  return title || t(`boards.kinds.${kind}.name`);
}

/** Where a panel stands and how large it is, counted from one as people do. */
export function placeWords({ at }: PanelDocument, t: T): string {
  return t('boards.editor.stage.place', {
    columns: at.columns,
    rows: at.rows,
    column: at.column + 1,
    row: at.row + 1,
  });
}

interface Said {
  before: BoardDocument;
  /** Of the panel. */
  id: string;
}

/** What a key did to a panel, as it is read out. */
export function arrangedWords({ before, id, arranged }: Said & { arranged: Arranged }, t: T): string {
  const name = nameIn(before, id, t);
  switch (arranged.kind) {
    case 'moved':
    case 'sized':
      return t('boards.editor.stage.said.placed', { name, place: placeIn(arranged.document, id, t) });
    case 'exchanged':
      return t('boards.editor.stage.said.exchanged', {
        name,
        other: nameIn(before, arranged.with, t),
        place: placeIn(arranged.document, id, t),
      });
    case 'blocked':
      return t('boards.editor.stage.said.blocked', { other: nameIn(before, arranged.by, t) });
    case 'unequal':
      return t('boards.editor.stage.said.unequal', { name, other: nameIn(before, arranged.by, t) });
    case 'edge':
      return t('boards.editor.stage.said.edge', { name });
    case 'bound':
      return t(`boards.editor.stage.said.bound.${arranged.direction}`, { name });
  }
}

/** What a pointer did to a panel when it let go. */
export function droppedWords({ before, id, outcome }: Said & { outcome: GestureOutcome }, t: T): string {
  const name = nameIn(before, id, t);
  const place = placeIn(outcome.document, id, t);
  switch (outcome.kind) {
    case 'moved':
    case 'sized':
      return t('boards.editor.stage.said.placed', { name, place });
    case 'elsewhere':
      return t('boards.editor.stage.said.elsewhere', { name, place });
    case 'exchanged':
      return t('boards.editor.stage.said.exchanged', {
        name,
        place,
        other: nameIn(before, outcome.with ?? '', t),
      });
    case 'stayed':
      return t('boards.editor.stage.said.stayed', { name });
  }
}

/** What an edit did, in a few words. */
export function editWords(before: BoardDocument, after: BoardDocument, t: T): string {
  const old = new Map(before.panels.map((panel) => [panel.id, panel]));
  const kept = new Set(after.panels.map(({ id }) => id));
  const added = after.panels.filter(({ id }) => !old.has(id));
  const removed = before.panels.filter(({ id }) => !kept.has(id));
  const changed = after.panels.filter((panel) => old.has(panel.id) && old.get(panel.id) !== panel);
  const [one, ...more] = [
    ...added,
    ...removed,
    ...changed.filter((panel) => !isSameJson(panel, old.get(panel.id))),
  ];
  if (!one) return t('boards.editor.stage.edits.board');
  const name = panelName(one, t);
  if (added.length + removed.length > 1) return t('boards.editor.stage.edits.several');
  if (added.length === 1) return t('boards.editor.stage.edits.added', { name });
  if (removed.length === 1) return t('boards.editor.stage.edits.removed', { name });
  const isOnlyPlaced = [one, ...more].every((panel) =>
    isSameJson({ ...old.get(panel.id), at: panel.at }, panel),
  );
  if (more.length > 0)
    return isOnlyPlaced ? t('boards.editor.stage.edits.arranged') : t('boards.editor.stage.edits.several');
  const at = old.get(one.id)?.at ?? one.at;
  if (!isOnlyPlaced || isSamePlace(at, one.at)) return t('boards.editor.stage.edits.changed', { name });
  const isSized = at.columns !== one.at.columns || at.rows !== one.at.rows;
  return isSized
    ? t('boards.editor.stage.edits.sized', { name })
    : t('boards.editor.stage.edits.moved', { name });
}

function nameIn({ panels }: BoardDocument, id: string, t: T): string {
  const panel = panels.find((one) => one.id === id);
  return panel ? panelName(panel, t) : '';
}

function placeIn({ panels }: BoardDocument, id: string, t: T): string {
  const panel = panels.find((one) => one.id === id);
  return panel ? placeWords(panel, t) : '';
}
