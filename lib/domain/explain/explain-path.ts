/** What is explained: a board, or a panel of it, as read from one connection. */
export interface ExplainTarget {
  board: string;
  panel?: string;
  /** Said where the board could be read from another one as well. */
  connection?: string;
}

/** The parameter that names the connection. */
export const EXPLAIN_CONNECTION = 'c';
const CODE_LENGTH = 8;
const LONG_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** The path under which something is explained; short, because it stands in codes that are read from a wall. */
export function explainPath({ board, panel, connection }: ExplainTarget): string {
  const parts = [boardCode(board), ...(panel === undefined ? [] : [panel])].map(encodeURIComponent);
  const path = ['/explain', ...parts].join('/');
  return connection === undefined ? path : `${path}?${EXPLAIN_CONNECTION}=${encodeURIComponent(connection)}`;
}

/** The board of a path: its id, or the beginning of it that a code has. Null where none or several begin so. */
export function boardOfCode(code: string, ids: Iterable<string>): string | null {
  const begun: string[] = [];
  for (const id of ids) {
    if (id === code) return id;
    if (code.length === CODE_LENGTH && LONG_ID.test(id) && id.startsWith(code)) begun.push(id);
  }
  const [only, ...others] = begun;
  return only !== undefined && others.length === 0 ? only : null;
}

function boardCode(id: string): string {
  return LONG_ID.test(id) ? id.slice(0, CODE_LENGTH) : id;
}
