'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument } from '#lib/domain/board-document';
import { useSubmit } from '#components/ui/use-submit.ts';
import { boardAnswer } from '../board-answers.ts';
import { copyName } from '../copy-name.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** Keeps a document as a board of its own, of the same team. */
export function useCopy(keeper: DraftKeeper, team: string | null) {
  const t = useTranslations('studio');
  const submission = useSubmit({
    read: (body) => boardAnswer.parse(body).board,
    onDone: ({ id, name }) => keeper.tell({ kind: 'copied', copy: { id, name } }),
  });
  const copy = (document: BoardDocument): Promise<boolean> => {
    const name = copyName(document.name, t);
    return submission.submit({
      method: 'POST',
      path: '/api/boards',
      body: { name, team, document: { ...document, name } },
    });
  };
  return { copy, busy: submission.busy, problem: submission.problem };
}
