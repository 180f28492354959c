'use client';

import { useTranslations } from 'next-intl';
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
  const t = useTranslations('admin');
  const submission = useSubmit({ read: (body) => linkAnswer.parse(body), onDone: onMade });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('people.newLink.title', { name: person.name })}
      deed={t('people.newLink.deed')}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'POST', path: `/api/people/${person.id}/link` })}
    >
      <p>{t('people.newLink.means')}</p>
    </ConfirmDialog>
  );
}
