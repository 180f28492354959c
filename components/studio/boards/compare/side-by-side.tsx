'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { compareBoards } from '#lib/domain/compare-boards';
import type { BoardConnection } from '../board-facts.ts';
import { ChangeList } from './change-list.tsx';
import { ComparedPicture } from './compared-picture.tsx';

export interface ComparedSide {
  title: string;
  note?: ReactNode;
  document: BoardDocument;
}

interface SideBySideProps {
  before: ComparedSide;
  after: ComparedSide;
  connections: readonly BoardConnection[];
  isDemo: boolean;
  /** Said where they are the same. */
  none: string;
}

/** Two of one board as walls would show them now, and every difference in words. */
export function SideBySide({ before, after, connections, isDemo, none }: SideBySideProps) {
  const t = useTranslations('studio.boards.versions');
  const says = useTranslations('studio');
  const marks = useMemo(
    () =>
      new Map(
        compareBoards(before.document, after.document, says).flatMap(({ kind, panel }) =>
          panel === null || kind === 'board' ? [] : [[panel, kind] as const],
        ),
      ),
    [before.document, after.document, says],
  );
  const shared = { marks, connections, isDemo };
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 md:grid-cols-2">
        <ComparedPicture {...before} {...shared} />
        <ComparedPicture {...after} {...shared} />
      </div>
      <section aria-label={t('became')}>
        <ChangeList before={before.document} after={after.document} none={none} isWide />
      </section>
    </div>
  );
}
