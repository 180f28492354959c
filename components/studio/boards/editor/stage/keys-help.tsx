'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';

interface KeysHelpProps {
  open: boolean;
  onClose: () => void;
}

/** In the order of use; what they do is said by key. */
const KEYS = [
  { does: 'reach', keys: ['Tab'] },
  { does: 'move', keys: ['← → ↑ ↓'] },
  { does: 'size', keys: ['⇧ ← → ↑ ↓'] },
  { does: 'open', keys: ['Enter'] },
  { does: 'duplicate', keys: ['Ctrl D', '⌘ D'] },
  { does: 'remove', keys: ['Delete'] },
  { does: 'undo', keys: ['Ctrl Z', '⌘ Z'] },
  { does: 'redo', keys: ['Ctrl ⇧ Z', 'Ctrl Y', '⌘ ⇧ Z'] },
  { does: 'leave', keys: ['Escape'] },
  { does: 'help', keys: ['?'] },
] as const;

/** What keys do on the stage, and how panels make room. */
export function KeysHelp({ open, onClose }: KeysHelpProps) {
  const t = useTranslations('studio.boards.editor.stage');
  const common = useTranslations('common');
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')} description={t('help.rule')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2.5 text-sm">
        {KEYS.map(({ does, keys }) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-md border border-line bg-panel-2 px-1.5 py-0.5 font-sans text-desk-label whitespace-nowrap text-ink"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="m-0 text-ink-2">{t(`help.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <DialogFoot>
        <Button onClick={onClose}>{common('close')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
