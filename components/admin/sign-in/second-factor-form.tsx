'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface SecondFactorFormProps {
  onSignedIn: () => void;
  /** Back to the password, and why when it was not the person's own wish. */
  onAgain: (why: string | null) => void;
}

type Way = 'code' | 'backup-code';

/** The second step: a code of the app, or one of the codes kept for when the phone is gone. */
export function SecondFactorForm({ onSignedIn, onAgain }: SecondFactorFormProps) {
  const [way, setWay] = useState<Way>('code');
  return way === 'code' ? (
    <CodeForm key="code" way="code" onOther={() => setWay('backup-code')} {...{ onSignedIn, onAgain }} />
  ) : (
    <CodeForm key="backup" way="backup-code" onOther={() => setWay('code')} {...{ onSignedIn, onAgain }} />
  );
}

const WAYS = {
  code: {
    path: '/api/auth/two-factor/verify-totp',
    words: 'code',
  },
  'backup-code': {
    path: '/api/auth/two-factor/verify-backup-code',
    words: 'backupCode',
  },
} as const satisfies Record<Way, object>;

function CodeForm({
  way,
  onOther,
  onSignedIn,
  onAgain,
}: SecondFactorFormProps & { way: Way; onOther: () => void }) {
  const t = useTranslations('admin');
  const sayProblem = useProblemWords();
  const common = useTranslations('common');
  const { path, words } = WAYS[way];
  const submission = useSubmit({ onDone: onSignedIn });
  const { problem } = submission;
  const codeOf = (entered: FormData): string => textOf(entered, 'code').replaceAll(/\s/gu, '');
  return (
    <Form
      aria-label={t('signIn.factor.name')}
      submission={submission}
      check={(entered) => {
        const code = codeOf(entered);
        const fits = way === 'code' ? /^\d{6}$/u.test(code) : code !== '';
        return fits ? {} : { code: t(`signIn.factor.${words}.missing`) };
      }}
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path,
          body: { code: codeOf(entered), trustDevice: entered.get('trust') === 'on' },
        })
      }
    >
      <TextField
        label={t(`signIn.factor.${words}.label`)}
        name="code"
        hint={t(`signIn.factor.${words}.hint`)}
        autoComplete={way === 'code' ? 'one-time-code' : 'off'}
        inputMode={way === 'code' ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do in this step
        autoFocus
      />
      <CheckboxField name="trust" label={t('signIn.factor.trust')} />
      <FormProblem
        problem={problem}
        unsaid
        actions={
          problem?.code === 'expired' ? (
            <Button size="small" onClick={() => onAgain(sayProblem(problem))}>
              {t('signIn.factor.startAgain')}
            </Button>
          ) : undefined
        }
      />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        {t('signIn.signIn')}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="quiet" size="small" onClick={onOther} className="-ml-2">
          {t(`signIn.factor.${words}.other`)}
        </Button>
        <Button look="quiet" size="small" onClick={() => onAgain(null)} className="-mr-2">
          {common('back')}
        </Button>
      </div>
    </Form>
  );
}
