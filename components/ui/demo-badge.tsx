import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from './badge.tsx';

/** Says on every page that its numbers are made up, where the page is shown by the demonstration's door. */
export function DemoBadge() {
  const t = useTranslations('common');
  return (
    <span title={t('demonstration.says')} className="inline-flex">
      <Badge tone="inverse" icon={<FlaskConical size={13} aria-hidden />}>
        {t('demonstration.name')}
      </Badge>
    </span>
  );
}
