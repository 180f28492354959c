'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DIALOG_FOOT } from '#components/ui/dialog-look.ts';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { NO_ERRORS } from '#components/ui/form-errors.ts';
import type { Problem } from '#components/ui/problem.ts';

interface Reset {
  dispositions: readonly string[];
  after: number | null;
  before: number | null;
}

interface ResetDispositionsProps {
  campaign: string;
  dispositions: readonly string[];
  /** It is on its way: the form may be closed meanwhile. */
  busy: boolean;
  problem: Problem | null;
  onClose: () => void;
  onReset: (reset: Reset) => void;
}

/** Which records are to be dialed again, by how and when they ended. */
export function ResetDispositions({
  campaign,
  dispositions,
  busy,
  problem,
  onClose,
  onReset,
}: ResetDispositionsProps) {
  const t = useTranslations('desk.acting');
  const common = useTranslations('common');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [after, setAfter] = useState('');
  const [before, setBefore] = useState('');
  const [from, to] = [momentOf(after), momentOf(before)];
  const isBackwards = from !== null && to !== null && from >= to;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('campaign.reset-dispositions.title', { campaign })}
      description={t('campaign.reset-dispositions.what')}
    >
      <Form
        submission={{ busy, problem, fieldErrors: problem?.fields ?? NO_ERRORS, refuse: () => undefined }}
        onSend={() => onReset({ dispositions: chosen, after: from, before: to })}
        className="gap-4"
      >
        <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
          <legend className="mb-1.5 p-0 text-desk-label font-label text-ink-2">{t('dispositions')}</legend>
          {dispositions.length === 0 && <p className="text-sm text-ink-2">{t('noDispositions')}</p>}
          <div className="grid max-h-[240px] gap-x-4 gap-y-1.5 overflow-y-auto p-1 sm:grid-cols-2">
            {dispositions.map((name) => (
              <CheckboxField
                key={name}
                name={`disposition.${name}`}
                label={name}
                checked={chosen.includes(name)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
                }
              />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            name="after"
            label={t('after')}
            hint={t('openInterval')}
            value={after}
            onChange={({ target }) => setAfter(target.value)}
          />
          <TextField
            type="datetime-local"
            name="before"
            label={t('before')}
            value={before}
            error={isBackwards ? t('lastsTooShort') : undefined}
            onChange={({ target }) => setBefore(target.value)}
          />
        </div>
        <FormProblem problem={problem} unsaid />
        <footer className={DIALOG_FOOT}>
          <Button onClick={onClose}>{busy ? common('close') : common('cancel')}</Button>
          <Button type="submit" look="danger" busy={busy} disabled={chosen.length === 0 || isBackwards}>
            {t('campaign.reset-dispositions.do')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

/** A moment as the field writes it, on this machine's clock; null where it is empty. */
function momentOf(text: string): number | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
