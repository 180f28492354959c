'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { DialogFoot } from '#components/ui/dialog.tsx';

/** The codes for when the phone is gone, this once. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('admin');
  return (
    <>
      <p className="leading-normal text-ink-2">{t('account.factor.codes.about')}</p>
      <CopyField label={t('account.factor.codes.name')} value={codes.join('\n')} lines />
      <DialogFoot>
        <Button look="primary" onClick={onDone}>
          {t('account.factor.codes.kept')}
        </Button>
      </DialogFoot>
    </>
  );
}
