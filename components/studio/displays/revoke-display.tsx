'use client';

import type { DisplayView } from '#lib/domain/display';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RevokeDisplayProps {
  display: DisplayView;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before a display sees nothing any more; one that is revoked goes from the list. */
export function RevokeDisplay({ display, onClose, onDone }: RevokeDisplayProps) {
  const submission = useSubmit({ onDone });
  const isRevoked = display.standing === 'revoked';
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={isRevoked ? `Remove ${display.name} from the list?` : `Revoke ${display.name}?`}
      deed={isRevoked ? 'Remove' : 'Revoke'}
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/displays/${display.id}` })}
    >
      {isRevoked ? (
        <p>Its name, place and playlist are forgotten. The audit keeps that it was here.</p>
      ) : (
        <>
          <p>Within five seconds it shows no number any more, but the screen for pairing.</p>
          <p>It stays in this list, and can be paired again with its name and playlist.</p>
        </>
      )}
    </ConfirmDialog>
  );
}
