'use client';

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
  return (
    <Dialog open insists title={`Pass this link on to ${name}`} onClose={onClose}>
      <p className="leading-normal text-ink-2">
        Whoever opens it sets the password of this account, so send it to {name} alone. It works once, ends{' '}
        <RelativeTime at={made.expiresAt} now={now} />, and is not shown again.
      </p>
      <CopyField label="Link" value={new URL(made.link, location.origin).href} />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
