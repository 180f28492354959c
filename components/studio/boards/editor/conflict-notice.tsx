'use client';

import { Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-state.ts';

interface ConflictNoticeProps {
  teamId: string | null;
  state: DraftState;
  keeper: DraftKeeper;
  now: number;
}

/** Somebody else saved the draft while it was changed here: who, when, and the way to choose. */
export function ConflictNotice({ teamId, state, keeper, now }: ConflictNoticeProps) {
  const t = useTranslations('studio.boards.editor.conflict');
  const [isOpen, setOpen] = useState(false);
  const theirs = state.conflict;
  if (!theirs) return null;
  return (
    <>
      <Notice
        tone="warn"
        title={t.rich('notice', { by: theirs.by, when: () => <RelativeTime at={theirs.at} now={now} /> })}
        actions={
          <Button look="primary" size="small" onClick={() => setOpen(true)}>
            <Columns2 size={15} aria-hidden />
            {t('compare')}
          </Button>
        }
      >
        {t('kept')}
      </Notice>
      {isOpen && (
        <ConflictDialog
          teamId={teamId}
          base={state.base}
          mine={state.mine}
          theirs={theirs}
          keeper={keeper}
          now={now}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
