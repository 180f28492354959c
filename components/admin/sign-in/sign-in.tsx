'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SignInProblem } from '#lib/domain/sign-in-problem';
import { Notice } from '#components/ui/notice.tsx';
import { CompanyDoor } from './company-door.tsx';
import { DemoDoor } from './demo-door.tsx';
import { DoorFrame } from './door-frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

export interface Doors {
  demoDoor: boolean;
  oidc: { name: string } | null;
  needsFirstAdmin: boolean;
}

interface SignInProps {
  doors: Doors;
  /** Where to go then; a path of ours. */
  next: string;
  /** What went wrong before this page was shown. */
  problem: SignInProblem | null;
  /** The password has just been set. */
  isPasswordSet: boolean;
  onSignedIn: () => void;
}

/** Every way in that this installation has. */
export function SignIn({ doors, next, problem, isPasswordSet, onSignedIn }: SignInProps) {
  const t = useTranslations('admin');
  const [step, setStep] = useState<'password' | 'second-factor'>('password');
  const [late, setLate] = useState<string | null>(null);
  if (step === 'second-factor')
    return (
      <DoorFrame title={t('signIn.oneMore')}>
        <SecondFactorForm
          onSignedIn={onSignedIn}
          onAgain={(why) => {
            setLate(why);
            setStep('password');
          }}
        />
      </DoorFrame>
    );
  return (
    <DoorFrame title={t('signIn.title')}>
      {isPasswordSet && <Notice tone="good">{t('signIn.passwordSet')}</Notice>}
      {problem && !late && <Notice tone="warn">{t(`signIn.problems.${problem}`)}</Notice>}
      {late && <Notice tone="warn">{late}</Notice>}
      {doors.needsFirstAdmin && (
        <Notice title={t('signIn.noAdmin.title')}>
          <p>{t('signIn.noAdmin.text')}</p>
        </Notice>
      )}
      {doors.demoDoor && <DemoDoor onSignedIn={onSignedIn} />}
      {doors.oidc && <CompanyDoor name={doors.oidc.name} next={next} />}
      {(doors.demoDoor || doors.oidc) && <Or />}
      <PasswordForm
        isFirst={!doors.demoDoor && !doors.oidc}
        onSignedIn={onSignedIn}
        onSecondFactor={() => setStep('second-factor')}
      />
    </DoorFrame>
  );
}

function Or() {
  const t = useTranslations('admin');
  return (
    <p className="flex items-center gap-3 text-[13px] text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {t('signIn.orPassword')}
    </p>
  );
}
