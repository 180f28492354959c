'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisplayCommand, DisplayView } from '#lib/domain/display';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { RadioList } from '#components/ui/radio-list.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface SendMessageProps {
  display: DisplayView;
  onClose: () => void;
  onSend: (command: DisplayCommand) => void;
}

const MOST_LENGTH = 280;
const SECOND_MS = 1_000;
const SECONDS = { least: 5, usual: 60, most: 3_600 };

/** A sentence on one display, for so many seconds. */
export function SendMessage({ display, onClose, onSend }: SendMessageProps) {
  const t = useTranslations('studio.displays');
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const [seconds, setSeconds] = useState(String(SECONDS.usual));
  const [manner, setManner] = useState<'lane' | 'urgent'>('lane');
  const submission = useSubmit();
  const isTime = Number(seconds) >= SECONDS.least && Number(seconds) <= SECONDS.most;
  return (
    <Dialog open title={t('message.title', { name: display.name })} onClose={onClose}>
      <Form
        aria-label={t('message.form')}
        submission={submission}
        check={() => ({
          ...(text.trim() === '' && { text: t('message.nothing') }),
          ...(!isTime && { seconds: t('fields.outside', { least: SECONDS.least, most: SECONDS.most }) }),
        })}
        onSend={() =>
          onSend({
            do: 'message',
            text: text.trim(),
            forMs: Math.round(Number(seconds) * SECOND_MS),
            isUrgent: manner === 'urgent',
          })
        }
      >
        <TextAreaField
          label={t('message.text')}
          name="text"
          rows={2}
          maxLength={MOST_LENGTH}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <TextField
          label={t('message.seconds')}
          name="seconds"
          type="number"
          inputMode="numeric"
          min={SECONDS.least}
          max={SECONDS.most}
          className="w-[200px]"
          value={seconds}
          onChange={({ target }) => setSeconds(target.value)}
        />
        <RadioList
          label={t('message.where')}
          value={manner}
          onChange={setManner}
          options={[
            { value: 'lane', label: t('message.lane'), hint: t('message.laneHint') },
            {
              value: 'urgent',
              label: t('message.urgent'),
              hint: t('message.urgentHint'),
            },
          ]}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look={manner === 'urgent' ? 'danger' : 'primary'}>
            {t(manner === 'urgent' ? 'message.showOver' : 'message.show')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
