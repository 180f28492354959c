'use client';

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { addPanel } from '#lib/domain/edit-board';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { panelChoices } from '../panel-choices.ts';
import { PANEL_KINDS } from '../panel-kinds.ts';

interface AddPanelProps {
  document: BoardDocument;
  onAdded: (document: BoardDocument, id: string) => void;
}

/** One panel more, from those that the templates are made of. */
export function AddPanel({ document, onAdded }: AddPanelProps) {
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
        Add a panel
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title="Add a panel"
        description="It comes with the settings it has in the templates, and stands where there is room."
        width="wide"
      >
        {isFull && (
          <Notice tone="warn" title="There is no room left on this board.">
            Make another panel smaller or take one away first.
          </Notice>
        )}
        <div className="flex flex-col gap-5">
          {groups.map(({ kind, choices }) => (
            <section key={kind} aria-label={PANEL_KINDS[kind].name} className="flex flex-col gap-2">
              <header>
                <h3 className="text-sm font-label">{PANEL_KINDS[kind].name}</h3>
                <p className="text-[13px] text-ink-2">{PANEL_KINDS[kind].shows}</p>
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
                    {panel.title || PANEL_KINDS[kind].name}
                  </Button>
                ))}
              </div>
            </section>
          ))}
        </div>
        <DialogFoot>
          <Button onClick={close}>Cancel</Button>
        </DialogFoot>
      </Dialog>
    </>
  );
}
