'use client';

import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { codesAnswer } from './second-factor-answers.ts';

export function NewCodesDialog({ onClose }: { onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Dialog
      open
      title={codes ? 'Keep these backup codes' : 'Make new backup codes'}
      onClose={onClose}
      insists={codes !== null}
    >
      {codes ? (
        <BackupCodes codes={codes} onDone={onClose} />
      ) : (
        <PasswordStep
          path="/api/auth/two-factor/generate-backup-codes"
          deed="Make new codes"
          read={(body) => codesAnswer.parse(body).backupCodes}
          onDone={setCodes}
          onClose={onClose}
        >
          The ones you have now become void.
        </PasswordStep>
      )}
    </Dialog>
  );
}
