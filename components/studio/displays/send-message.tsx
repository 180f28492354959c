'use client';

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
  const [text, setText] = useState('');
  const [seconds, setSeconds] = useState(String(SECONDS.usual));
  const [manner, setManner] = useState<'lane' | 'urgent'>('lane');
  const submission = useSubmit();
  const isTime = Number(seconds) >= SECONDS.least && Number(seconds) <= SECONDS.most;
  return (
    <Dialog open title={`A message on ${display.name}`} onClose={onClose}>
      <Form
        aria-label="Message"
        submission={submission}
        check={() => ({
          ...(text.trim() === '' && { text: 'Write what is to be said.' }),
          ...(!isTime && { seconds: `From ${SECONDS.least} to ${SECONDS.most}.` }),
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
          label="Text"
          name="text"
          rows={2}
          maxLength={MOST_LENGTH}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <TextField
          label="For how many seconds"
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
          label="Where it stands"
          value={manner}
          onChange={setManner}
          options={[
            { value: 'lane', label: 'In its lane', hint: 'Every number stays in sight.' },
            {
              value: 'urgent',
              label: 'Urgent: over the whole screen',
              hint: 'It covers the numbers meanwhile.',
            },
          ]}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look={manner === 'urgent' ? 'danger' : 'primary'}>
            {manner === 'urgent' ? 'Show over the screen' : 'Show'}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
