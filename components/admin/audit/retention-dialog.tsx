'use client';

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

/** For how long entries are kept; a shorter time lets the older ones go at once. */
export function RetentionDialog({ days, onClose, onDone }: RetentionDialogProps) {
  const [mode, setMode] = useState(days === null ? 'ever' : 'days');
  const [entered, setEntered] = useState(String(days ?? USUAL_RETENTION_DAYS));
  const submission = useSubmit({ onDone });
  const isShorter =
    mode === 'days' && WHOLE.test(entered) && Number(entered) < (days ?? Number.POSITIVE_INFINITY);
  return (
    <Dialog open title="How long entries are kept" onClose={onClose} busy={submission.busy}>
      <Form
        aria-label="How long entries are kept"
        submission={submission}
        check={(form) => problemIn(mode, textOf(form, 'days'))}
        onSend={(form) =>
          void submission.submit({
            method: 'PUT',
            path: '/api/audit/retention',
            body: { days: mode === 'ever' ? null : Number(textOf(form, 'days')) },
          })
        }
      >
        <SelectField
          label="Keep entries"
          name="mode"
          value={mode}
          onChange={({ target }) => setMode(target.value)}
          options={[
            { value: 'days', label: 'For a number of days' },
            { value: 'ever', label: 'For ever' },
          ]}
        />
        {mode === 'days' && (
          <TextField
            label="Days"
            name="days"
            inputMode="numeric"
            autoComplete="off"
            value={entered}
            onChange={({ target }) => setEntered(target.value)}
            hint={`${LEAST_RETENTION_DAYS} to ${MOST_RETENTION_DAYS}.`}
          />
        )}
        {isShorter && (
          <Notice tone="warn">Entries older than {entered} days are let go at once, for good.</Notice>
        )}
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look={isShorter ? 'danger' : 'primary'} busy={submission.busy}>
            Save
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function problemIn(mode: string, days: string): Record<string, string> {
  if (mode === 'ever') return {};
  const isFine =
    WHOLE.test(days) && Number(days) >= LEAST_RETENTION_DAYS && Number(days) <= MOST_RETENTION_DAYS;
  return isFine ? {} : { days: `Enter a number from ${LEAST_RETENTION_DAYS} to ${MOST_RETENTION_DAYS}.` };
}
