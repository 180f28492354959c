'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { NewCodesDialog } from './new-codes-dialog.tsx';
import { SwitchFactorOff } from './switch-factor-off.tsx';
import { SwitchFactorOn } from './switch-factor-on.tsx';

interface SecondFactorCardProps {
  isOn: boolean;
  hasPassword: boolean;
  onChanged: () => void;
}

type Task = 'none' | 'on' | 'off' | 'codes';

/** One's own second factor: switched on with an app, off again, and the codes for when the phone is gone. */
export function SecondFactorCard({ isOn, hasPassword, onChanged }: SecondFactorCardProps) {
  const t = useTranslations('admin');
  const [task, setTask] = useState<Task>('none');
  const done = (): void => {
    setTask('none');
    onChanged();
  };
  return (
    <SectionCard title={t('account.factor.title')} description={t('account.factor.about')}>
      <div className="flex flex-wrap items-center gap-3">
        {isOn ? (
          <>
            <Badge tone="strong" icon={<ShieldCheck size={14} aria-hidden className="text-state-ready" />}>
              {t('account.factor.isOn')}
            </Badge>
            <Button onClick={() => setTask('codes')}>{t('account.factor.codes.make')}</Button>
            <Button onClick={() => setTask('off')}>{t('account.factor.switchOff')}</Button>
          </>
        ) : (
          <>
            <Badge>{t('account.factor.isOff')}</Badge>
            {hasPassword ? (
              <Button look="primary" onClick={() => setTask('on')}>
                {t('account.factor.switchOn')}
              </Button>
            ) : (
              <p className="text-ink-2">{t('account.factor.byCompany')}</p>
            )}
          </>
        )}
      </div>
      {task === 'on' && <SwitchFactorOn onClose={() => setTask('none')} onDone={done} />}
      {task === 'off' && <SwitchFactorOff onClose={() => setTask('none')} onDone={done} />}
      {task === 'codes' && <NewCodesDialog onClose={() => setTask('none')} />}
    </SectionCard>
  );
}
