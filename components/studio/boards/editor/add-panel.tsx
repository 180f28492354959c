'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { addPanel } from '#lib/domain/edit-board';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { panelChoices } from '../panel-choices.ts';

interface AddPanelProps {
  document: BoardDocument;
  onAdded: (document: BoardDocument, id: string) => void;
}

/** One panel more, from those that the templates are made of. */
export function AddPanel({ document, onAdded }: AddPanelProps) {
  const t = useTranslations('studio.boards');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const [isFull, setFull] = useState(false);
  const groups = useMemo(() => panelChoices(), []);
  const close = (): void => {
    setOpen(false);
    setFull(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden />
        {t('editor.addPanel.title')}{' '}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={t('editor.addPanel.title')}
        description={t('editor.addPanel.about')}
        width="wide"
      >
        {isFull && (
          <Notice tone="warn" title={t('editor.addPanel.full')}>
            {t('editor.addPanel.fullHint')}
          </Notice>
        )}
        <div className="flex flex-col gap-5">
          {groups.map(({ kind, choices }) => (
            <section key={kind} aria-label={t(`kinds.${kind}.name`)} className="flex flex-col gap-2">
              <header>
                <h3 className="text-sm font-label">{t(`kinds.${kind}.name`)}</h3>
                <p className="text-[13px] text-ink-2">{t(`kinds.${kind}.shows`)}</p>
              </header>
              <div className="flex flex-wrap gap-2">
                {choices.map(({ panel, size }) => (
                  <Button
                    key={panel.title}
                    onClick={() => {
                      const added = addPanel(document, panel, size);
                      if (!added) return setFull(true);
                      close();
                      onAdded(added.document, added.id);
                    }}
                  >
                    {panel.title || t(`kinds.${kind}.name`)}
                  </Button>
                ))}
              </div>
            </section>
          ))}
        </div>
        <DialogFoot>
          <Button onClick={close}>{common('cancel')}</Button>
        </DialogFoot>
      </Dialog>
    </>
  );
}
