import { useTranslations } from 'next-intl';
import type { BoardDocument } from '#lib/domain/board-document';
import { compareBoards } from '#lib/domain/compare-boards';
import { classNames } from '#components/ui/class-names.ts';

interface ChangeListProps {
  before: BoardDocument;
  after: BoardDocument;
  /** Where they say the same. */
  none: string;
  /** In columns, where there is width for some. */
  isWide?: boolean;
}

/** What became of a board between two of its documents, in words: a paragraph for the board and for each panel. */
export function ChangeList({ before, after, none, isWide = false }: ChangeListProps) {
  const t = useTranslations('studio.boards.changes');
  const says = useTranslations('studio');
  const changes = compareBoards(before, after, says);
  if (changes.length === 0) return <p className="text-sm text-ink-2">{none}</p>;
  return (
    <ul
      className={classNames(
        'text-sm leading-snug',
        isWide ? 'gap-x-8 md:columns-2 lg:columns-3' : 'flex flex-col gap-2',
      )}
    >
      {changes.map(({ kind, panel, title, words }) => (
        <li
          key={`${kind} ${panel ?? ''}`}
          className={classNames('flex flex-col wrap-anywhere', isWide && 'break-inside-avoid pb-2')}
        >
          <span className="font-label text-ink">{panel === null ? t('board') : title || t('panel')}</span>
          {words.map((sentence) => (
            <span key={sentence} className="text-ink-2">
              {sentence}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
