import type { BoardDocument } from '#lib/domain/board-document';
import type { Finding } from '#lib/domain/lint/finding';
import type { Words } from '#lib/words/words';

/** What a finding is about, by name: its panel, or the board. */
export function findingTitle({ panel }: Finding, { panels }: BoardDocument, t: Words<'studio'>): string {
  const about = panel === null ? undefined : panels.find(({ id }) => id === panel);
  if (!about) return t('boards.changes.board');
  return about.title.trim() || t(`boards.kinds.${about.kind}.name`);
}

/** What could be better, in a sentence. */
export function findingWords({ rule, values }: Finding, t: Words<'studio'>): string {
  return t(`boards.lint.says.${rule}`, values);
}
