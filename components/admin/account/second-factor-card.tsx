'use client';

import { ShieldCheck } from 'lucide-react';
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
  const [task, setTask] = useState<Task>('none');
  const done = (): void => {
    setTask('none');
    onChanged();
  };
  return (
    <SectionCard
      title="Second factor"
      description="After the password, a code from an app on your phone: a stolen password alone then opens nothing."
    >
      <div className="flex flex-wrap items-center gap-3">
        {isOn ? (
          <>
            <Badge tone="strong" icon={<ShieldCheck size={14} aria-hidden className="text-state-ready" />}>
              On
            </Badge>
            <Button onClick={() => setTask('codes')}>Make new backup codes</Button>
            <Button onClick={() => setTask('off')}>Switch off</Button>
          </>
        ) : (
          <>
            <Badge>Off</Badge>
            {hasPassword ? (
              <Button look="primary" onClick={() => setTask('on')}>
                Switch on
              </Button>
            ) : (
              <p className="text-ink-2">
                You come in by the company’s sign-in, which has a second factor of its own.
              </p>
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
