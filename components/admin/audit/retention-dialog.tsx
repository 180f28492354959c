'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS, USUAL_RETENTION_DAYS } from '#lib/domain/audit-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RetentionDialogProps {
  /** Null is for ever. */
  days: number | null;
  onClose: () => void;
  onDone: () => void;
}

const WHOLE = /^\d{1,6}$/;
const RANGE = { least: String(LEAST_RETENTION_DAYS), most: String(MOST_RETENTION_DAYS) };

/** For how long entries are kept; a shorter time lets the older ones go at once. */
export function RetentionDialog({ days, onClose, onDone }: RetentionDialogProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const [mode, setMode] = useState(days === null ? 'ever' : 'days');
  const [entered, setEntered] = useState(String(days ?? USUAL_RETENTION_DAYS));
  const submission = useSubmit({ onDone });
  const isShorter =
    mode === 'days' && WHOLE.test(entered) && Number(entered) < (days ?? Number.POSITIVE_INFINITY);
  return (
    <Dialog open title={t('audit.retention.title')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={t('audit.retention.title')}
        submission={submission}
        check={(form) =>
          isFine(mode, textOf(form, 'days')) ? {} : { days: t('audit.retention.outside', RANGE) }
        }
        onSend={(form) =>
          void submission.submit({
            method: 'PUT',
            path: '/api/audit/retention',
            body: { days: mode === 'ever' ? null : Number(textOf(form, 'days')) },
          })
        }
      >
        <SelectField
          label={t('audit.retention.keep')}
          name="mode"
          value={mode}
          onChange={({ target }) => setMode(target.value)}
          options={[
            { value: 'days', label: t('audit.retention.forDays') },
            { value: 'ever', label: t('audit.retention.forEver') },
          ]}
        />
        {mode === 'days' && (
          <TextField
            label={t('audit.retention.days')}
            name="days"
            inputMode="numeric"
            autoComplete="off"
            value={entered}
            onChange={({ target }) => setEntered(target.value)}
            hint={t('audit.retention.range', RANGE)}
          />
        )}
        {isShorter && <Notice tone="warn">{t('audit.retention.letGo', { days: entered })}</Notice>}
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look={isShorter ? 'danger' : 'primary'} busy={submission.busy}>
            {common('save')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function isFine(mode: string, days: string): boolean {
  if (mode === 'ever') return true;
  return WHOLE.test(days) && Number(days) >= LEAST_RETENTION_DAYS && Number(days) <= MOST_RETENTION_DAYS;
}
