import type { AgentNames, BoardDocument, GridPlace, PanelDocument } from './board-document.ts';
import { type FieldUnit, fieldWords } from './changed-field-words.ts';

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

const KIND_WORDS: Readonly<Record<PanelDocument['kind'], string>> = {
  'big-number': 'a big number',
  gauge: 'a gauge',
  'queue-table': 'a table of queues',
  'state-bar': 'a bar of states',
  'agent-grid': 'a grid of agents',
  'agent-table': 'a table of agents',
  'campaign-table': 'a table of campaigns',
  leaderboard: 'a leaderboard',
  health: 'health',
  text: 'text',
  image: 'a picture',
  clock: 'a clock',
  ticker: 'a ticker',
  'web-page': 'a page of elsewhere',
};

const NAME_WORDS: Readonly<Record<AgentNames, string>> = {
  names: 'by their names',
  initials: 'by their initials',
  hidden: 'without a name',
};

/** What was changed from one board to another: the board itself first, then its panels in their order, those gone last. */
export function compareBoards(before: BoardDocument, after: BoardDocument): BoardChange[] {
  const old = new Map(before.panels.map((panel) => [panel.id, panel]));
  const kept = new Set(after.panels.map(({ id }) => id));
  const ofBoard = boardWords(before, after);
  return [
    ...(ofBoard.length > 0
      ? [{ kind: 'board' as const, panel: null, title: after.name, words: ofBoard }]
      : []),
    ...after.panels.flatMap((panel) => panelChange(old.get(panel.id), panel)),
    ...before.panels
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, kind }) => ({
        kind: 'removed' as const,
        panel: id,
        title,
        words: [`Removed; it was ${KIND_WORDS[kind]}.`],
      })),
  ];
}

function boardWords(before: BoardDocument, after: BoardDocument): string[] {
  const connection = ({ connection: id }: BoardDocument): string =>
    id === null ? 'whichever connection is looked at' : `the connection “${id}”`;
  return [
    ...(before.name === after.name ? [] : [`Called “${after.name}”, not “${before.name}”.`]),
    ...(before.connection === after.connection
      ? []
      : [`Reads ${connection(after)}, not ${connection(before)}.`]),
    ...(before.theme === after.theme ? [] : [`Is ${after.theme}, not ${before.theme}.`]),
    ...(before.masking.agents === after.masking.agents
      ? []
      : [`Shows agents ${NAME_WORDS[after.masking.agents]}, not ${NAME_WORDS[before.masking.agents]}.`]),
    ...(showsCodes(before) === showsCodes(after)
      ? []
      : [showsCodes(after) ? 'Shows a code in its header.' : 'Shows no code in its header.']),
    ...(before.grid.columns === after.grid.columns && before.grid.rows === after.grid.rows
      ? []
      : [
          `Has a grid of ${after.grid.columns} × ${after.grid.rows} cells, not ${before.grid.columns} × ${before.grid.rows}.`,
        ]),
    ...(isReordered(before, after) ? ['Its panels are in another order.'] : []),
  ];
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

function panelChange(before: PanelDocument | undefined, after: PanelDocument): BoardChange[] {
  const { id: panel, title } = after;
  if (!before) return [{ kind: 'added', panel, title, words: [`Added as ${KIND_WORDS[after.kind]}.`] }];
  const words = [
    ...(before.title === title ? [] : [`Titled “${title}”, not “${before.title}”.`]),
    ...placeWords(before.at, after.at),
    ...(before.kind === after.kind
      ? fieldWords(fieldsOf(before), fieldsOf(after), unitOf(after))
      : [`Is ${KIND_WORDS[after.kind]}, not ${KIND_WORDS[before.kind]}.`]),
  ];
  return words.length === 0 ? [] : [{ kind: 'changed', panel, title, words }];
}

function placeWords(before: GridPlace, after: GridPlace): string[] {
  return [
    ...(before.column === after.column && before.row === after.row
      ? []
      : [
          `Moved to column ${after.column + 1}, row ${after.row + 1} from column ${before.column + 1}, row ${before.row + 1}.`,
        ]),
    ...(before.columns === after.columns && before.rows === after.rows
      ? []
      : [`Takes ${after.columns} × ${after.rows} cells, not ${before.columns} × ${before.rows}.`]),
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
