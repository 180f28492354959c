import { Ban, FlaskConical, Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { ListedPerson } from './listed-person.ts';

/** What is out of the ordinary about a person's access; nothing where nothing is. */
export function PersonState({ person }: { person: ListedPerson }) {
  const t = useTranslations('admin');
  if (person.isDemo)
    return <Badge icon={<FlaskConical size={13} aria-hidden />}>{t('people.state.demo')}</Badge>;
  if (person.disabledAt !== null)
    return (
      <Badge tone="warn" icon={<Ban size={13} aria-hidden />}>
        {t('people.state.disabled')}
      </Badge>
    );
  if (person.lastSignInAt === null)
    return (
      <Badge icon={<Mail size={13} aria-hidden />}>
        {person.hasPassword ? t('people.state.neverCame') : t('people.state.invited')}
      </Badge>
    );
  return null;
}
