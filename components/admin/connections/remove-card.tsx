'use client';

import { useTranslations } from 'next-intl';
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
  const t = useTranslations('admin');
  const common = useTranslations('common');
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
      title={t('connections.remove.title')}
      description={t('connections.remove.about')}
      actions={
        <Button look="danger" onClick={() => setOpen(true)}>
          {t('connections.remove.deed')}
        </Button>
      }
    >
      <Dialog
        open={open}
        onClose={close}
        busy={removing.busy}
        title={t('connections.remove.asked', { name })}
        description={t('connections.remove.means')}
      >
        <Form
          submission={removing}
          check={(entered): Record<string, string> =>
            textOf(entered, 'name').trim() === name ? {} : { name: t('connections.remove.wrongName') }
          }
          onSend={() => void removing.submit({ method: 'DELETE', path: `/api/connections/${id}` })}
        >
          <TextField
            label={t('connections.remove.name')}
            name="name"
            hint={t('connections.remove.toConfirm', { name })}
            autoComplete="off"
            spellCheck={false}
          />
          <FormProblem problem={removing.problem} labels={{ name: t('connections.fields.name') }} />
          <DialogFoot>
            <Button onClick={close} disabled={removing.busy}>
              {common('cancel')}
            </Button>
            <Button type="submit" look="danger" busy={removing.busy}>
              {t('connections.remove.deed')}
            </Button>
          </DialogFoot>
        </Form>
      </Dialog>
    </SectionCard>
  );
}
