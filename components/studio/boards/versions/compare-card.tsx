'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardVersionSummary, BoardView } from '#lib/domain/board-view';
import { compareBoards } from '#lib/domain/compare-boards';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { ChangeList } from '../compare/change-list.tsx';
import { Miniature } from '../miniature/miniature.tsx';

/** One side: a published version by its number, or the draft. */
export interface ComparedBoard {
  is: number | 'draft';
  document: BoardDocument;
}

interface CompareCardProps {
  board: BoardView;
  versions: readonly BoardVersionSummary[];
  before: ComparedBoard;
  after: ComparedBoard;
}

/** Any two of a board side by side, and what became of one on the way to the other. */
export function CompareCard({ board, versions, before, after }: CompareCardProps) {
  const t = useTranslations('studio.boards.versions');
  const says = useTranslations('studio');
  const router = useRouter();
  const options = [
    { value: 'draft', label: t('draft') },
    ...versions.map(({ number }) => ({ value: String(number), label: t('version', { number }) })),
  ];
  // Ahead of the page while it is fetched: a second choice builds on the first.
  const [chosen, setChosen] = useState({ from: String(before.is), to: String(after.is) });
  const choose = (next: typeof chosen): void => {
    setChosen(next);
    router.replace(`/studio/boards/${board.id}/versions?from=${next.from}&to=${next.to}`, { scroll: false });
  };
  const changed = compareBoards(before.document, after.document, says).flatMap(({ panel }) => panel ?? []);
  return (
    <SectionCard title={t('compare')}>
      <div className="grid gap-5 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <SelectField
            label={t('from')}
            name="from"
            value={chosen.from}
            options={options}
            onChange={({ target }) => choose({ ...chosen, from: target.value })}
          />
          <Miniature document={before.document} marked={changed} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <SelectField
            label={t('to')}
            name="to"
            value={chosen.to}
            options={options}
            onChange={({ target }) => choose({ ...chosen, to: target.value })}
          />
          <Miniature document={after.document} marked={changed} />
        </div>
      </div>
      <section aria-label={t('became')}>
        <ChangeList before={before.document} after={after.document} none={t('same')} />
      </section>
    </SectionCard>
  );
}
