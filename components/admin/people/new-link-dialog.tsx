'use client';

import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ListedPerson } from './listed-person.ts';
import { linkAnswer, type MadeLink } from './person-answers.ts';

interface NewLinkDialogProps {
  person: ListedPerson;
  onClose: () => void;
  onMade: (made: MadeLink) => void;
}

export function NewLinkDialog({ person, onClose, onMade }: NewLinkDialogProps) {
  const submission = useSubmit({ read: (body) => linkAnswer.parse(body), onDone: onMade });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Make a link for ${person.name}?`}
      deed="Make the link"
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'POST', path: `/api/people/${person.id}/link` })}
    >
      <p>
        It sets a new password once. A link made before becomes void; the password of now goes on until the
        new one is set.
      </p>
    </ConfirmDialog>
  );
}
