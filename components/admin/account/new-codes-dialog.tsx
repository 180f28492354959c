'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { codesAnswer } from './second-factor-answers.ts';

export function NewCodesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('admin');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Dialog
      open
      title={codes ? t('account.factor.codes.keep') : t('account.factor.codes.make')}
      onClose={onClose}
      insists={codes !== null}
    >
      {codes ? (
        <BackupCodes codes={codes} onDone={onClose} />
      ) : (
        <PasswordStep
          path="/api/auth/two-factor/generate-backup-codes"
          deed={t('account.factor.codes.makeDeed')}
          read={(body) => codesAnswer.parse(body).backupCodes}
          onDone={setCodes}
          onClose={onClose}
        >
          {t('account.factor.codes.oldVoid')}
        </PasswordStep>
      )}
    </Dialog>
  );
}
