'use client';

import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { DialogFoot } from '#components/ui/dialog.tsx';

/** The codes for when the phone is gone, this once. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <>
      <p className="leading-normal text-ink-2">
        Each of them lets you in once without your app. Put them where you keep such things; they are not
        shown again.
      </p>
      <CopyField label="Backup codes" value={codes.join('\n')} lines />
      <DialogFoot>
        <Button look="primary" onClick={onDone}>
          I have kept them
        </Button>
      </DialogFoot>
    </>
  );
}
