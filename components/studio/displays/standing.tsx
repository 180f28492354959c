import { useTranslations } from 'next-intl';
import type { DisplayStanding } from '#lib/domain/display';
import { classNames } from '#components/ui/class-names.ts';
import { STANDING_ICONS } from '#components/ui/standing-icons.ts';

const LOOKS: Readonly<Record<DisplayStanding, string>> = {
  live: 'text-state-ready',
  stale: 'text-warn',
  frozen: 'text-crit',
  offline: 'text-crit',
  'never-seen': 'text-ink-3',
  revoked: 'text-ink-3',
};

/** How a display stands: a sign and its word. */
export function Standing({ standing }: { standing: DisplayStanding }) {
  const t = useTranslations('studio.displays.standings');
  const Icon = STANDING_ICONS[standing];
  return (
    <span title={t(`${standing}.means`)} className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={16} aria-hidden className={classNames('shrink-0', LOOKS[standing])} />
      {t(`${standing}.name`)}
    </span>
  );
}
