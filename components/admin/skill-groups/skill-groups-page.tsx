'use client';

import { Boxes, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { SkillGroupsPageView } from '#lib/domain/skill-group-page';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { ConnectionChoice } from '../directory/connection-choice.tsx';
import { RemoveSkillGroup } from './remove-skill-group.tsx';
import { SkillGroupDialog } from './skill-group-dialog.tsx';
import { SkillGroupTable } from './skill-group-table.tsx';
import type { SkillGroupTask } from './skill-group-task.ts';

/** One connection's skill groups, and what may be done about them. */
export function SkillGroupsPage({ view }: { view: SkillGroupsPageView }) {
  const t = useTranslations('admin.skillGroups');
  const router = useRouter();
  const [task, setTask] = useState<SkillGroupTask>({ kind: 'none' });
  const { connection, connections, groups, skills, mayChange } = view;
  const close = (): void => setTask({ kind: 'none' });
  const finish = (): void => {
    close();
    router.refresh();
  };
  const place = { connectionId: connection.id, onClose: close, onDone: finish };
  const mayAdd = mayChange && skills.length > 0;
  const add = mayAdd && (
    <Button look="primary" onClick={() => setTask({ kind: 'add' })}>
      <Plus size={16} aria-hidden />
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} description={t('about')} actions={groups.length > 0 && add} />
      {connections.length > 1 && (
        <ConnectionChoice page="/admin/skill-groups" chosen={connection.id} connections={connections} />
      )}
      {!mayChange && <Notice>{t('notYours')}</Notice>}
      <SkillGroupTable
        groups={groups}
        {...(mayChange && { onTask: setTask })}
        empty={
          <EmptyState icon={<Boxes size={28} />} title={t('empty.title')} actions={add}>
            {skills.length > 0 ? t('empty.text') : t('empty.noSkills')}
          </EmptyState>
        }
      />
      {task.kind === 'add' && <SkillGroupDialog group={null} skills={skills} {...place} />}
      {task.kind === 'edit' && <SkillGroupDialog group={task.group} skills={skills} {...place} />}
      {task.kind === 'remove' && <RemoveSkillGroup group={task.group} {...place} />}
    </>
  );
}

/** Without any connection there are no skills. */
export function NoSkills() {
  const t = useTranslations('admin.skillGroups');
  return (
    <>
      <PageHead title={t('title')} description={t('about')} />
      <EmptyState icon={<Boxes size={28} />} title={t('noConnection.title')}>
        {t('noConnection.text')}
      </EmptyState>
    </>
  );
}
