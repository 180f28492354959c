import type { BoardDocument } from '#lib/domain/board-document';
import type { DocumentProblem } from '#lib/domain/schema-words';

/** What is wrong at a path or below it. */
export function problemsUnder(
  problems: readonly DocumentProblem[],
  path: string,
): readonly DocumentProblem[] {
  return problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}

/** The panel that a problem is about, by id; null for one of the whole board. */
export function panelAt({ panels }: BoardDocument, { path }: DocumentProblem): string | null {
  const [, index] = /^panels\.(\d+)(?:\.|$)/u.exec(path) ?? [];
  return (index !== undefined && panels[Number(index)]?.id) || null;
}
