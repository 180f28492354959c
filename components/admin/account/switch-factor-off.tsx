'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { PasswordStep } from './password-step.tsx';

export function SwitchFactorOff({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  return (
    <Dialog open title="Switch the second factor off?" onClose={onClose}>
      <PasswordStep
        path="/api/auth/two-factor/disable"
        deed="Switch off"
        danger
        read={() => undefined}
        onDone={onDone}
        onClose={onClose}
      >
        Your password alone then lets you in, and the backup codes are void.
      </PasswordStep>
    </Dialog>
  );
}
