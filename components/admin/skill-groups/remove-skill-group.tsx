'use client';

import { useTranslations } from 'next-intl';
import type { KnownSkillGroup } from '#lib/domain/skill-group';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RemoveSkillGroupProps {
  connectionId: string;
  group: KnownSkillGroup;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a skill group away; its skills are none the worse for it. */
export function RemoveSkillGroup({ connectionId, group, onClose, onDone }: RemoveSkillGroupProps) {
  const t = useTranslations('admin.skillGroups.remove');
  const submission = useSubmit({ onDone });
  const path = `/api/skill-groups/${encodeURIComponent(connectionId)}/${group.id}`;
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('title', { name: group.name })}
      deed={t('deed')}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path })}
    >
      <p>{t('means')}</p>
    </ConfirmDialog>
  );
}
