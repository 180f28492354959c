'use client';

import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { removePanel, replacePanel } from '#lib/domain/edit-board';
import type { DocumentProblem } from '#lib/domain/schema-words';
import { classNames } from '#components/ui/class-names.ts';
import { PanelForm } from './panel-form.tsx';
import { problemsUnder } from './problem-path.ts';
import { documentProblemWords } from '#components/studio/document-problem-words.ts';

interface PanelListProps {
  document: BoardDocument;
  problems: readonly DocumentProblem[];
  /** The panel whose settings are open, by id. */
  open: string | null;
  onOpen: (id: string | null) => void;
  onChange: (document: BoardDocument) => void;
}

/** The panels of a board, each with its settings behind its name. */
export function PanelList({ document, problems, open, onOpen, onChange }: PanelListProps) {
  return (
    <ul className="flex flex-col overflow-hidden rounded-desk bg-panel">
      {document.panels.map((panel, index) => (
        <PanelItem
          key={panel.id}
          panel={panel}
          document={document}
          problems={problemsUnder(problems, `panels.${index}`)}
          isOpen={open === panel.id}
          onToggle={() => onOpen(open === panel.id ? null : panel.id)}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

interface PanelItemProps {
  panel: PanelDocument;
  document: BoardDocument;
  problems: readonly DocumentProblem[];
  isOpen: boolean;
  onToggle: () => void;
  onChange: (document: BoardDocument) => void;
}

function PanelItem({ panel, document, problems, isOpen, onToggle, onChange }: PanelItemProps) {
  const t = useTranslations('studio.boards');
  const says = useTranslations('problems');
  const kind = t(`kinds.${panel.kind}.name`);
  const name = panel.title || kind;
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex min-h-[46px] w-full cursor-pointer items-center gap-2.5 px-3.5 py-1.5 text-left text-sm -outline-offset-2 hover:bg-panel-2 aria-expanded:bg-panel-2"
      >
        <ChevronRight
          size={16}
          aria-hidden
          className={classNames('shrink-0 text-ink-3', isOpen && 'rotate-90')}
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-label text-ink">{name}</span>
          <span className="block text-[13px] text-ink-2">{kind}</span>
        </span>
        {problems.length > 0 && (
          <>
            <TriangleAlert size={16} aria-hidden className="shrink-0 text-warn" />
            <span className="sr-only">{t('editor.panel.wrong')}</span>
          </>
        )}
      </button>
      {isOpen && (
        <section
          aria-label={t('editor.panel.settingsOf', { name })}
          className="flex flex-col gap-4 px-3.5 pt-2 pb-4"
        >
          {problems.length > 0 && (
            <ul className="flex flex-col gap-1 text-[13px] leading-snug text-warn-ink">
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.message}`} className="flex gap-1.5">
                  <TriangleAlert size={15} aria-hidden className="mt-px shrink-0 text-warn" />
                  {documentProblemWords(problem, says)}
                </li>
              ))}
            </ul>
          )}
          <PanelForm
            document={document}
            panel={panel}
            onArrange={onChange}
            onChange={(next) => onChange(replacePanel(document, next))}
            onRemove={() => onChange(removePanel(document, panel.id))}
          />
        </section>
      )}
    </li>
  );
}
