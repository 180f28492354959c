'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { MadeLink } from './person-answers.ts';

interface LinkDialogProps {
  name: string;
  made: MadeLink;
  now: number;
  onClose: () => void;
}

/** The link by which a person sets a password, this once. */
export function LinkDialog({ name, made, now, onClose }: LinkDialogProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  return (
    <Dialog open insists title={t('people.link.passOn', { name })} onClose={onClose}>
      <p className="leading-normal text-ink-2">
        {t.rich('people.link.about', { name, when: () => <RelativeTime at={made.expiresAt} now={now} /> })}
      </p>
      <CopyField label={t('people.link.link')} value={new URL(made.link, location.origin).href} />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          {common('done')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
