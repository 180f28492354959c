import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { compareBoards } from '#lib/domain/compare-boards';
import { Miniature } from '../miniature/miniature.tsx';
import { ChangeList } from './change-list.tsx';

interface BoardSideProps {
  title: string;
  note: ReactNode;
  /** What it is compared with. */
  before: BoardDocument;
  document: BoardDocument;
}

/** One of two boards side by side: its layout with what was changed set off, and the changes in words. */
export function BoardSide({ title, note, before, document }: BoardSideProps) {
  const t = useTranslations('studio.boards.changes');
  const says = useTranslations('studio');
  const changed = compareBoards(before, document, says).flatMap(({ panel }) => panel ?? []);
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-3">
      <header>
        <h3 className="font-label text-ink wrap-anywhere">{title}</h3>
        <p className="text-[13px] text-ink-2">{note}</p>
      </header>
      <Miniature document={document} marked={changed} />
      <ChangeList before={before} after={document} none={t('none')} />
    </section>
  );
}
