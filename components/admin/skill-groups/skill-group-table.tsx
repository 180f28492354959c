'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { KnownSkillGroup } from '#lib/domain/skill-group';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { GroupedSkills } from './grouped-skills.tsx';
import type { SkillGroupTask } from './skill-group-task.ts';

interface SkillGroupTableProps {
  groups: readonly KnownSkillGroup[];
  /** Left out for who may only look. */
  onTask?: (task: SkillGroupTask) => void;
  empty: ReactNode;
}

export function SkillGroupTable({ groups, onTask, empty }: SkillGroupTableProps) {
  const t = useTranslations('admin.skillGroups');
  return (
    <DataTable
      caption={t('title')}
      columns={[
        {
          key: 'name',
          head: t('heads.name'),
          cell: ({ name }) => <span className="block font-label text-ink lg:min-w-[180px]">{name}</span>,
        },
        {
          key: 'skills',
          head: t('heads.skills'),
          from: 'desk',
          grows: true,
          cell: (group) => <GroupedSkills group={group} />,
        },
      ]}
      rows={groups}
      rowKey={({ id }) => id}
      narrow={(group) => <GroupedSkills group={group} />}
      {...(onTask && {
        actions: (group: KnownSkillGroup) => (
          <span className="inline-flex gap-1">
            <Button
              look="quiet"
              size="small"
              aria-label={t('edit', { name: group.name })}
              onClick={() => onTask({ kind: 'edit', group })}
            >
              <Pencil size={15} aria-hidden />
              <span className="max-sm:sr-only">{t('editShort')}</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label={t('remove.open', { name: group.name })}
              onClick={() => onTask({ kind: 'remove', group })}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </span>
        ),
      })}
      empty={empty}
    />
  );
}
