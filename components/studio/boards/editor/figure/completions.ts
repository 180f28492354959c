import { columnText } from '#lib/domain/formula/column-text';

/** What can stand where the caret is, and the range of the text that it replaces. */
export interface Completions {
  from: number;
  to: number;
  options: readonly Completion[];
}

export interface Completion {
  kind: 'column' | 'function' | 'word';
  /** As it is listed. */
  label: string;
  /** What it is written as. */
  text: string;
}

const FUNCTIONS = [
  'sum',
  'count',
  'mean',
  'max',
  'min',
  'oldest',
  'distinct',
  'if',
  'coalesce',
  'least',
  'greatest',
  'goal',
];
const WORDS = ['where', 'and', 'or', 'not', 'has', 'contains', 'none'];
const MOST = 60;
/** A column is offered without its bracket from so many letters on. */
const LEAST_LETTERS = 2;

/** What fits what is being typed at `caret`: columns within an open bracket, else functions, words and columns of that beginning. */
export function completionsAt(text: string, caret: number, columns: readonly string[]): Completions | null {
  const typed = text.slice(0, caret);
  const bracket = openBracket(typed);
  if (bracket === 'text') return null;
  if (bracket !== null) {
    const wanted = typed.slice(bracket + 1).toLowerCase();
    const to = text[caret] === ']' ? caret + 1 : caret;
    return listed({ from: bracket, to, options: fitting(columns, wanted) });
  }
  const [word = ''] = /\p{L}[\p{L}\d_]*$/u.exec(typed) ?? [];
  // A unit is typed right after its number.
  if (word === '' || /\d$/u.test(typed.slice(0, typed.length - word.length))) return null;
  const wanted = word.toLowerCase();
  const follows = text.slice(caret).trimStart();
  const named = (names: readonly string[]) =>
    names.filter((name) => name.startsWith(wanted) && name !== wanted);
  return listed({
    from: caret - word.length,
    to: caret,
    options: [
      ...named(FUNCTIONS).map((name): Completion => ({
        kind: 'function',
        label: `${name}( )`,
        text: follows.startsWith('(') ? name : `${name}(`,
      })),
      ...named(WORDS).map((name): Completion => ({ kind: 'word', label: name, text: `${name} ` })),
      ...(word.length >= LEAST_LETTERS ? fitting(columns, wanted) : []),
    ],
  });
}

/** A text with a completion taken, and where the caret stands then. */
export function completed(
  text: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  option: Completion,
): { text: string; caret: number } {
  return {
    text: `${text.slice(0, from)}${option.text}${text.slice(to)}`,
    caret: from + option.text.length,
  };
}

/** Where the bracket opens that the end of the text stands in; `text` within a quotation; null in neither. */
function openBracket(typed: string): number | 'text' | null {
  let open: { at: number; close: string } | null = null;
  for (let at = 0; at < typed.length; at++) {
    const letter = typed[at];
    if (open) {
      if (letter === open.close) open = null;
    } else if (letter === '[') open = { at, close: ']' };
    else if (letter === '"') open = { at, close: '"' };
  }
  if (!open) return null;
  return open.close === ']' ? open.at : 'text';
}

/** Those that begin so first, then those with a word that does, then those that hold it anywhere. */
function fitting(columns: readonly string[], wanted: string): Completion[] {
  const ranked = columns.flatMap((name) => {
    const plain = name.toLowerCase();
    const at = plain.indexOf(wanted);
    if (at === -1) return [];
    const rank = at === 0 ? 0 : /[\s@]/u.test(plain[at - 1] ?? '') ? 1 : 2;
    return [{ name, rank }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name }) => ({ kind: 'column', label: name, text: columnText(name) }));
}

function listed(found: Completions): Completions | null {
  return found.options.length === 0 ? null : { ...found, options: found.options.slice(0, MOST) };
}
