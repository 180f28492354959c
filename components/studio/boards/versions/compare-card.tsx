'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardVersionSummary, BoardView } from '#lib/domain/board-view';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { BoardConnection } from '../board-facts.ts';
import { SideBySide } from '../compare/side-by-side.tsx';

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
  connections: readonly BoardConnection[];
  isDemo: boolean;
}

/** Any two of a board side by side, and what became of one on the way to the other. */
export function CompareCard(props: CompareCardProps) {
  const { board, versions, before, after, connections, isDemo } = props;
  const t = useTranslations('studio.boards.versions');
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
  const side = ({ is, document }: ComparedBoard) => ({
    title: is === 'draft' ? t('draft') : t('version', { number: is }),
    document,
  });
  return (
    <SectionCard title={t('compare')}>
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          label={t('from')}
          name="from"
          value={chosen.from}
          options={options}
          onChange={({ target }) => choose({ ...chosen, from: target.value })}
        />
        <SelectField
          label={t('to')}
          name="to"
          value={chosen.to}
          options={options}
          onChange={({ target }) => choose({ ...chosen, to: target.value })}
        />
      </div>
      <SideBySide
        before={side(before)}
        after={side(after)}
        connections={connections}
        isDemo={isDemo}
        none={t('same')}
      />
    </SectionCard>
  );
}
