'use client';

import { useState } from 'react';
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
  /** What went wrong before this page was shown, in words. */
  problem: string | null;
  /** What has just been done, in words. */
  done: string | null;
  onSignedIn: () => void;
}

/** Every way in that this installation has. */
export function SignIn({ doors, next, problem, done, onSignedIn }: SignInProps) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password');
  const [late, setLate] = useState<string | null>(null);
  if (step === 'second-factor')
    return (
      <DoorFrame title="One more step">
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
    <DoorFrame title="Sign in">
      {done && <Notice tone="good">{done}</Notice>}
      {problem && !late && <Notice tone="warn">{problem}</Notice>}
      {late && <Notice tone="warn">{late}</Notice>}
      {doors.needsFirstAdmin && (
        <Notice title="Nobody administers this installation yet">
          <p>
            Its first administrator comes in by a link that Watchfloor prints in its log each time it starts.
          </p>
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
  return (
    <p className="flex items-center gap-3 text-[13px] text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      or with a password
    </p>
  );
}
