'use client';

import type { ApiTokenView } from '#lib/domain/person';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RevokeTokenProps {
  token: ApiTokenView;
  onClose: () => void;
  onDone: () => void;
}

export function RevokeToken({ token, onClose, onDone }: RevokeTokenProps) {
  const submission = useSubmit({ onDone });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Revoke ${token.name}?`}
      deed="Revoke"
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/tokens/${token.id}` })}
    >
      <p>
        Whatever uses it is refused at once, and its open streams end. A revoked token cannot be used again.
      </p>
    </ConfirmDialog>
  );
}
