'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '#components/ui/dialog.tsx';
import { PasswordStep } from './password-step.tsx';

export function SwitchFactorOff({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useTranslations('admin');
  return (
    <Dialog open title={t('account.factor.offTitle')} onClose={onClose}>
      <PasswordStep
        path="/api/auth/two-factor/disable"
        deed={t('account.factor.switchOff')}
        danger
        read={() => undefined}
        onDone={onDone}
        onClose={onClose}
      >
        {t('account.factor.offMeans')}
      </PasswordStep>
    </Dialog>
  );
}
