'use client';

import { useTranslations } from 'next-intl';
import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { madeToken } from './token-answers.ts';

interface MakeTokenProps {
  onClose: () => void;
  onMade: () => void;
}

/** A name, then the token itself, this once, with a line to try it. */
export function MakeToken({ onClose, onMade }: MakeTokenProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const submission = useSubmit({ read: (body) => madeToken.parse(body), onDone: onMade });
  const { state } = submission;
  if (state.kind === 'done')
    return (
      <Dialog open insists title={t('tokens.keep', { name: state.answer.token.name })} onClose={onClose}>
        <p className="leading-normal text-ink-2">{t('tokens.once')}</p>
        <CopyField label={t('tokens.token')} value={state.answer.secret} />
        <CopyField
          label={t('tokens.tryLine')}
          value={`curl ${location.origin}/api/health \\\n  -H 'Authorization: Bearer ${state.answer.secret}'`}
        />
        <DialogFoot>
          <Button look="primary" onClick={onClose}>
            {common('done')}
          </Button>
        </DialogFoot>
      </Dialog>
    );
  return (
    <Dialog open title={t('tokens.make')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={t('tokens.make')}
        submission={submission}
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: t('tokens.nameMissing') } : {})}
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/tokens',
            body: { name: textOf(entered, 'name').trim() },
          })
        }
      >
        <TextField
          label={t('tokens.name')}
          name="name"
          hint={t('tokens.nameHint')}
          autoComplete="off"
          maxLength={MOST_NAME_LENGTH}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('tokens.makeDeed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
