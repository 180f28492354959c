'use client';

import { useTranslations } from 'next-intl';
import type { DocumentProblem } from '#lib/domain/schema-words';
import { Notice } from '#components/ui/notice.tsx';
import { documentProblemWords } from '#components/studio/document-problem-words.ts';

interface ProblemsNoticeProps {
  problems: readonly DocumentProblem[];
  /** Shows where it is. */
  onShow: (problem: DocumentProblem) => void;
}

const MOST_SHOWN = 4;

/** Why the draft cannot be published as it is. It is saved all the same. */
export function ProblemsNotice({ problems, onShow }: ProblemsNoticeProps) {
  const t = useTranslations('studio.boards.editor.problems');
  const says = useTranslations('problems');
  if (problems.length === 0) return null;
  const more = problems.length - MOST_SHOWN;
  return (
    <Notice tone="warn" title={t('title')}>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <button
              type="button"
              onClick={() => onShow(problem)}
              className="cursor-pointer text-left underline decoration-1 underline-offset-2 max-sm:min-h-[32px]"
            >
              {documentProblemWords(problem, says)}
            </button>
          </li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
      </ul>
    </Notice>
  );
}
