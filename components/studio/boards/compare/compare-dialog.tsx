'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardVersionView } from '#lib/domain/board-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import type { BoardConnection } from '../board-facts.ts';
import { SideBySide } from './side-by-side.tsx';

interface CompareDialogProps {
  published: BoardVersionView;
  draft: BoardDocument;
  connections: readonly BoardConnection[];
  isDemo: boolean;
  onClose: () => void;
}

/** What walls show now beside what they would show. */
export function CompareDialog({ published, draft, connections, isDemo, onClose }: CompareDialogProps) {
  const t = useTranslations('studio.boards.compare');
  const common = useTranslations('common');
  const { number, by, document } = published;
  return (
    <Dialog open width="full" title={t('title')} description={t('about')} onClose={onClose}>
      <SideBySide
        before={{ title: t('published'), note: t('version', { number, by }), document }}
        after={{ title: t('draft'), document: draft }}
        connections={connections}
        isDemo={isDemo}
        none={t('same')}
      />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          {common('done')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
