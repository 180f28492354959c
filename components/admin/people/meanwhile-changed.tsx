'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { differences, type PersonDraft } from './person-draft.ts';

interface MeanwhileChangedProps {
  base: PersonDraft;
  theirs: PersonDraft;
  busy: boolean;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Somebody else has changed the same person since the form was opened: what, and whose counts. */
export function MeanwhileChanged({ base, theirs, busy, onTakeTheirs, onSaveMine }: MeanwhileChangedProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const changed = differences(base, theirs, { common, admin: t });
  return (
    <Notice
      tone="warn"
      title={t('people.meanwhile.title')}
      className="flex-wrap"
      actions={
        <>
          <Button size="small" disabled={busy} onClick={onTakeTheirs}>
            {t('people.meanwhile.loadTheirs')}
          </Button>
          <Button size="small" look="primary" busy={busy} onClick={onSaveMine}>
            {t('people.meanwhile.saveMine')}
          </Button>
        </>
      }
    >
      {changed.length === 0 ? (
        <p>{t('people.meanwhile.asItWas')}</p>
      ) : (
        <ul>
          {changed.map(({ what, was, is }) => (
            <li key={what}>{t('people.meanwhile.difference', { what, was, is })}</li>
          ))}
        </ul>
      )}
      <p>{t('people.meanwhile.notSaved')}</p>
    </Notice>
  );
}
