'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { addPanel } from '#lib/domain/edit-board';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PanelMarks } from '#components/studio/boards/miniature/panel-marks.tsx';
import { panelChoices } from '#components/studio/boards/panel-choices.ts';

interface PaletteProps {
  open: boolean;
  document: BoardDocument;
  onClose: () => void;
  onAdded: (document: BoardDocument, id: string) => void;
  /** Where the focus goes at the end. */
  returnsTo: () => HTMLElement | null;
}

/** Every panel there is, by what it looks like and what it shows. */
export function Palette({ open, document, onClose, onAdded, returnsTo }: PaletteProps) {
  const t = useTranslations('studio.boards');
  const common = useTranslations('common');
  const words = useTranslations('boards');
  const [refused, setRefused] = useState<string | null>(null);
  const groups = useMemo(() => panelChoices(words), [words]);
  const close = (): void => {
    setRefused(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      returnsTo={returnsTo}
      title={t('editor.stage.palette.title')}
      description={t('editor.stage.palette.about')}
      width="wide"
    >
      {refused !== null && (
        <Notice tone="warn" title={t('editor.stage.palette.full', { name: refused })}>
          {t('editor.stage.palette.fullAdvice')}
        </Notice>
      )}
      <ul className="gap-x-6 sm:columns-2">
        {groups.map(({ kind, choices }) => (
          <li key={kind} className="flex min-w-0 break-inside-avoid gap-3 border-t border-line py-3">
            <KindPicture kind={kind} />
            <section aria-label={t(`kinds.${kind}.name`)} className="flex min-w-0 flex-col gap-2">
              <header>
                <h3 className="text-sm font-label">{t(`kinds.${kind}.name`)}</h3>
                <p className="text-desk-label leading-snug text-ink-2">{t(`kinds.${kind}.shows`)}</p>
              </header>
              <div className="flex flex-wrap gap-1.5">
                {choices.map(({ panel, size }) => {
                  const name = panel.title || t(`kinds.${kind}.name`);
                  return (
                    <Button
                      key={panel.title}
                      size="small"
                      onClick={() => {
                        const added = addPanel(document, panel, size);
                        if (!added) return setRefused(name);
                        close();
                        onAdded(added.document, added.id);
                      }}
                    >
                      {name}
                    </Button>
                  );
                })}
              </div>
            </section>
          </li>
        ))}
      </ul>
      <DialogFoot>
        <Button onClick={close}>{common('cancel')}</Button>
      </DialogFoot>
    </Dialog>
  );
}

/** The canvas of a kind's picture: marks are drawn for a wall's distances. */
const PICTURE = { width: 480, height: 340 };
const LOW: readonly PanelDocument['kind'][] = ['state-bar', 'ticker'];

function KindPicture({ kind }: { kind: PanelDocument['kind'] }) {
  const height = LOW.includes(kind) ? 90 : PICTURE.height - 100;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      className="mt-0.5 block h-[51px] w-[72px] shrink-0 rounded-md bg-bg"
    >
      <PanelMarks
        kind={kind}
        room={{ x: 44, y: (PICTURE.height - height) / 2, width: PICTURE.width - 88, height }}
      />
    </svg>
  );
}
