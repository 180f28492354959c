'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import type { Finding } from '#lib/domain/lint/finding';
import { Button } from '#components/ui/button.tsx';
import { FindingItem } from './finding-item.tsx';
import { findingTitle } from './finding-words.ts';
import { isMendable } from './mendable.ts';
import { ViewingFields } from './viewing-fields.tsx';

interface LintSideProps {
  document: BoardDocument;
  findings: readonly Finding[];
  onChange: (document: BoardDocument) => void;
  onShow: (panel: string | null) => void;
}

/** What could be better about the board, from where it is read, and what mends some of it. */
export function LintSide({ document, findings, onChange, onShow }: LintSideProps) {
  const t = useTranslations('studio.boards.lint');
  const says = useTranslations('studio');
  const [mended, setMended] = useState<{ from: BoardDocument; to: BoardDocument; words: string } | null>(
    null,
  );
  const mend = (finding: Finding): void => {
    if (!finding.mended || !isMendable(finding.rule)) return;
    const words = t('mended', {
      deed: t(`mends.${finding.rule}`),
      title: findingTitle(finding, document, says),
    });
    setMended({ from: document, to: finding.mended, words });
    onChange(finding.mended);
  };
  const undo = mended?.to === document ? mended : null;
  return (
    <div className="flex flex-col gap-3">
      <ViewingFields document={document} onChange={onChange} />
      <output className="empty:hidden">
        {undo && (
          <span className="flex items-center justify-between gap-3 rounded-desk bg-panel px-3.5 py-2 text-desk-label text-ink-2">
            {undo.words}
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                setMended(null);
                onChange(undo.from);
              }}
            >
              {t('undo')}
            </Button>
          </span>
        )}
      </output>
      {findings.length === 0 ? (
        <p className="flex items-center gap-2.5 rounded-desk bg-panel px-3.5 py-3 text-sm text-ink-2">
          <CircleCheck size={16} aria-hidden className="shrink-0 text-state-ready" />
          {t('nothing')}
        </p>
      ) : (
        <ul aria-label={t('list')} className="flex flex-col overflow-hidden rounded-desk bg-panel">
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.rule} ${finding.panel ?? ''}`}
              finding={finding}
              title={findingTitle(finding, document, says)}
              onShow={onShow}
              onMend={mend}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
