import { useTranslations } from 'next-intl';
import { listText } from '#lib/domain/listed-text';
import type { KnownSkillGroup } from '#lib/domain/skill-group';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';

interface GroupsCardProps {
  /** Those that whoever looks may know of, with the skills of them that they see. */
  groups: readonly KnownSkillGroup[];
  /** The names that the panel asks for; null for all. */
  named: readonly string[] | null;
}

/** Which skills are in the skill groups of a panel. */
export function GroupsCard({ groups, named }: GroupsCardProps) {
  const t = useTranslations('explain.groups');
  const membersOf = ({ skills }: KnownSkillGroup): string => {
    const words = skills.map(({ name, isGone }) => (isGone ? t('gone', { name }) : name));
    return words.length === 0 ? t('empty') : listText(words);
  };
  const items =
    named === null
      ? groups.map((group) => ({ key: group.name, value: membersOf(group) }))
      : named.map((name) => {
          const group = groups.find((one) => one.name === name);
          return { key: name, value: group ? membersOf(group) : t('missing') };
        });
  return (
    <SectionCard title={t('title')} className="rounded-pocket">
      {items.length === 0 ? <p className="text-ink-2">{t('none')}</p> : <KeyValueList items={items} />}
    </SectionCard>
  );
}
