'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { factorStarted, type FactorStarted } from './second-factor-answers.ts';
import { totpKey } from './totp-key.ts';

type Step =
  | { kind: 'password' }
  | { kind: 'scan'; started: FactorStarted }
  | { kind: 'codes'; codes: readonly string[] };

/** Password, then the app is paired and proves it, then the backup codes are shown, once. */
export function SwitchFactorOn({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useTranslations('admin');
  const [step, setStep] = useState<Step>({ kind: 'password' });
  const isOn = step.kind === 'codes';
  return (
    <Dialog
      open
      title={t(`account.factor.steps.${step.kind}`)}
      onClose={isOn ? onDone : onClose}
      insists={isOn}
    >
      {step.kind === 'password' && (
        <PasswordStep
          path="/api/auth/two-factor/enable"
          deed={t('account.factor.goOn')}
          read={(body) => factorStarted.parse(body)}
          onDone={(started) => setStep({ kind: 'scan', started })}
          onClose={onClose}
        >
          {t('account.factor.needsApp')}
        </PasswordStep>
      )}
      {step.kind === 'scan' && (
        <ScanStep
          uri={step.started.totpURI}
          onClose={onClose}
          onDone={() => setStep({ kind: 'codes', codes: step.started.backupCodes })}
        />
      )}
      {step.kind === 'codes' && <BackupCodes codes={step.codes} onDone={onDone} />}
    </Dialog>
  );
}

interface ScanStepProps {
  uri: string;
  onClose: () => void;
  onDone: () => void;
}

function ScanStep({ uri, onClose, onDone }: ScanStepProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const submission = useSubmit({ onDone });
  const key = totpKey(uri);
  const codeOf = (entered: FormData): string => textOf(entered, 'code').replaceAll(/\s/gu, '');
  return (
    <Form
      aria-label={t('account.factor.steps.scan')}
      submission={submission}
      check={(entered) => (/^\d{6}$/u.test(codeOf(entered)) ? {} : { code: t('account.factor.sixDigits') })}
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path: '/api/auth/two-factor/verify-totp',
          body: { code: codeOf(entered) },
        })
      }
    >
      <div className="flex flex-wrap items-center gap-5">
        <QrCode text={uri} label={t('account.factor.qr')} />
        <ol className="flex min-w-0 flex-1 basis-48 list-decimal flex-col gap-2 pl-5 leading-normal text-ink-2">
          <li>{t('account.factor.scan')}</li>
          <li>{t('account.factor.enter')}</li>
        </ol>
      </div>
      {key && <CopyField label={t('account.factor.key')} value={key} />}
      <TextField
        label={t('account.factor.code')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-[200px]"
      />
      <FormProblem problem={submission.problem} unsaid />
      <DialogFoot>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={submission.busy}>
          {t('account.factor.switchOn')}
        </Button>
      </DialogFoot>
    </Form>
  );
}
