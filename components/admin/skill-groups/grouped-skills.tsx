import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { listText } from '#lib/domain/listed-text';
import type { KnownSkillGroup } from '#lib/domain/skill-group';
import { Badge } from '#components/ui/badge.tsx';

const MOST_NAMED = 12;

/** What is in a group; skills that the directory has no longer are told beside those that count. */
export function GroupedSkills({ group: { skills } }: { group: KnownSkillGroup }) {
  const t = useTranslations('admin.skillGroups');
  const there = skills.filter(({ isGone }) => !isGone).map(({ name }) => name);
  const gone = skills.filter(({ isGone }) => isGone);
  const more = there.length - MOST_NAMED;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 wrap-anywhere">
      {there.length === 0 && gone.length === 0 ? t('none') : null}
      {more > 0
        ? t('namedAndMore', { names: listText(there.slice(0, MOST_NAMED)), count: more })
        : there.length > 0 && listText(there)}
      {gone.map(({ id, name }) => (
        <Badge key={id} tone="warn" icon={<TriangleAlert size={13} aria-hidden />}>
          {t('gone', { name })}
        </Badge>
      ))}
    </span>
  );
}
