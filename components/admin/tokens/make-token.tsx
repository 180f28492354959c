'use client';

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
  const submission = useSubmit({ read: (body) => madeToken.parse(body), onDone: onMade });
  const { state } = submission;
  if (state.kind === 'done')
    return (
      <Dialog open insists title={`Keep the token “${state.answer.token.name}”`} onClose={onClose}>
        <p className="leading-normal text-ink-2">
          Whoever has it reads everything here. Put it where the script finds it; it is not shown again.
        </p>
        <CopyField label="Token" value={state.answer.secret} />
        <CopyField
          label="A line to try it"
          value={`curl ${location.origin}/api/health \\\n  -H 'Authorization: Bearer ${state.answer.secret}'`}
        />
        <DialogFoot>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </DialogFoot>
      </Dialog>
    );
  return (
    <Dialog open title="Make a token" onClose={onClose} busy={submission.busy}>
      <Form
        aria-label="Make a token"
        submission={submission}
        check={(entered) =>
          textOf(entered, 'name').trim() === '' ? { name: 'Enter what the token is for.' } : {}
        }
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/tokens',
            body: { name: textOf(entered, 'name').trim() },
          })
        }
      >
        <TextField
          label="What it is for"
          name="name"
          hint="The script or machine that will use it: Prometheus, the nightly report."
          autoComplete="off"
          maxLength={MOST_NAME_LENGTH}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            Make it
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
