import type { Words } from '#lib/words/words';
import type { BoardDocument, GridPlace, PanelDocument } from './board-document.ts';
import { type FieldUnit, fieldWords } from './changed-field-words.ts';
import { viewingOf } from './lint/reading-distance.ts';

/** What differs of one panel, or of the board itself, in words for people. */
export interface BoardChange {
  kind: 'board' | 'added' | 'removed' | 'changed';
  /** The panel's id; null for the board itself. */
  panel: string | null;
  /** The panel's title, as it is now or was; the board's name. */
  title: string;
  /** Whole sentences. */
  words: readonly string[];
}

type Said = Words<'studio'>;

/** What was changed from one board to another: the board itself first, then its panels in their order, those gone last. */
export function compareBoards(before: BoardDocument, after: BoardDocument, t: Said): BoardChange[] {
  const old = new Map(before.panels.map((panel) => [panel.id, panel]));
  const kept = new Set(after.panels.map(({ id }) => id));
  const ofBoard = boardWords(before, after, t);
  return [
    ...(ofBoard.length > 0
      ? [{ kind: 'board' as const, panel: null, title: after.name, words: ofBoard }]
      : []),
    ...after.panels.flatMap((panel) => panelChange(old.get(panel.id), panel, t)),
    ...before.panels
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, kind }) => ({
        kind: 'removed' as const,
        panel: id,
        title,
        words: [t('boards.changes.removed', { kind: t(`boards.changes.kinds.${kind}`) })],
      })),
  ];
}

function boardWords(before: BoardDocument, after: BoardDocument, t: Said): string[] {
  const connection = ({ connection: id }: BoardDocument): string =>
    id === null ? t('boards.changes.connection.any') : t('boards.changes.connection.one', { id });
  const theme = (of: BoardDocument): string => t(`boards.changes.themes.${of.theme}`);
  const agents = ({ masking }: BoardDocument): string => t(`boards.changes.agents.${masking.agents}`);
  const [seen, sees] = [viewingOf(before), viewingOf(after)];
  return [
    ...(before.name === after.name ? [] : [t('boards.changes.called', { was: before.name, is: after.name })]),
    ...(before.connection === after.connection
      ? []
      : [t('boards.changes.reads', { was: connection(before), is: connection(after) })]),
    ...(before.theme === after.theme
      ? []
      : [t('boards.changes.theme', { was: theme(before), is: theme(after) })]),
    ...(before.masking.agents === after.masking.agents
      ? []
      : [t('boards.changes.shows', { was: agents(before), is: agents(after) })]),
    ...(showsCodes(before) === showsCodes(after)
      ? []
      : [t(showsCodes(after) ? 'boards.changes.codes' : 'boards.changes.noCodes')]),
    ...(seen.inches === sees.inches && seen.metres === sees.metres
      ? []
      : [t('boards.changes.viewing', { ...sees, wasInches: seen.inches, wasMetres: seen.metres })]),
    ...(before.grid.columns === after.grid.columns && before.grid.rows === after.grid.rows
      ? []
      : [t('boards.changes.grid', cellsOf(before.grid, after.grid))]),
    ...(isReordered(before, after) ? [t('boards.changes.order')] : []),
  ];
}

/** As text: these are no amounts that a language groups. */
function cellsOf(was: Pick<GridPlace, 'columns' | 'rows'>, is: Pick<GridPlace, 'columns' | 'rows'>) {
  return {
    columns: String(is.columns),
    rows: String(is.rows),
    wasColumns: String(was.columns),
    wasRows: String(was.rows),
  };
}

function showsCodes({ codes = true }: BoardDocument): boolean {
  return codes;
}

/** Order decides what is read out first, never where anything stands. */
function isReordered(before: BoardDocument, after: BoardDocument): boolean {
  const there = new Set(after.panels.map(({ id }) => id));
  const old = before.panels.map(({ id }) => id).filter((id) => there.has(id));
  const known = new Set(old);
  const now = after.panels.map(({ id }) => id).filter((id) => known.has(id));
  return old.some((id, place) => id !== now[place]);
}

function panelChange(before: PanelDocument | undefined, after: PanelDocument, t: Said): BoardChange[] {
  const { id: panel, title } = after;
  const kind = (of: PanelDocument): string => t(`boards.changes.kinds.${of.kind}`);
  if (!before)
    return [{ kind: 'added', panel, title, words: [t('boards.changes.added', { kind: kind(after) })] }];
  const words = [
    ...(before.title === title ? [] : [t('boards.changes.titled', { was: before.title, is: title })]),
    ...placeWords(before.at, after.at, t),
    ...(before.kind === after.kind
      ? fieldWords(fieldsOf(before), fieldsOf(after), { unitOf: unitOf(after), t })
      : [t('boards.changes.kind', { was: kind(before), is: kind(after) })]),
  ];
  return words.length === 0 ? [] : [{ kind: 'changed', panel, title, words }];
}

function placeWords(before: GridPlace, after: GridPlace, t: Said): string[] {
  return [
    ...(before.column === after.column && before.row === after.row
      ? []
      : [
          t('boards.changes.moved', {
            column: String(after.column + 1),
            row: String(after.row + 1),
            wasColumn: String(before.column + 1),
            wasRow: String(before.row + 1),
          }),
        ]),
    ...(before.columns === after.columns && before.rows === after.rows
      ? []
      : [t('boards.changes.sized', cellsOf(before, after))]),
  ];
}

function fieldsOf(panel: PanelDocument): Readonly<Record<string, unknown>> {
  const { id: _id, title: _title, at: _at, kind: _kind, ...fields } = panel;
  return fields;
}

/** How the limits of a panel read. */
function unitOf(panel: PanelDocument): (field: string) => FieldUnit {
  return (field) => {
    if (field === 'longest' || field === 'limits') return 'duration';
    return field === 'threshold' && (panel.kind === 'big-number' || panel.kind === 'gauge')
      ? panel.format
      : 'count';
  };
}
