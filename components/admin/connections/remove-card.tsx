'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RemoveCardProps {
  id: string;
  name: string;
}

/** Takes a connection away for good, once its name has been typed. */
export function RemoveCard({ id, name }: RemoveCardProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const removing = useSubmit({
    onDone: () => {
      router.push('/admin/connections');
      router.refresh();
    },
  });
  const close = (): void => {
    setOpen(false);
    removing.reset();
  };
  return (
    <SectionCard
      title="Remove"
      description="Its session at Five9 is ended, its users and passwords are forgotten, and its walls and desks have no numbers any more. This cannot be undone."
      actions={
        <Button look="danger" onClick={() => setOpen(true)}>
          Remove connection
        </Button>
      }
    >
      <Dialog
        open={open}
        onClose={close}
        busy={removing.busy}
        title={`Remove ${name}?`}
        description="Settings, users and passwords are gone for good. The audit keeps that it was here."
      >
        <Form
          submission={removing}
          check={(entered): Record<string, string> =>
            textOf(entered, 'name').trim() === name
              ? {}
              : { name: 'Type the name exactly as it is written above.' }
          }
          onSend={() => void removing.submit({ method: 'DELETE', path: `/api/connections/${id}` })}
        >
          <TextField
            label="Name of the connection"
            name="name"
            hint={`Type ${name} to confirm.`}
            autoComplete="off"
            spellCheck={false}
          />
          <FormProblem problem={removing.problem} labels={{ name: 'Name' }} />
          <DialogFoot>
            <Button onClick={close} disabled={removing.busy}>
              Cancel
            </Button>
            <Button type="submit" look="danger" busy={removing.busy}>
              Remove connection
            </Button>
          </DialogFoot>
        </Form>
      </Dialog>
    </SectionCard>
  );
}
