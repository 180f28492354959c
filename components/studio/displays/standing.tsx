import {
  CircleCheck,
  CircleDashed,
  Clock3,
  PauseCircle,
  ShieldOff,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DisplayStanding } from '#lib/domain/display';
import { classNames } from '#components/ui/class-names.ts';

const LOOKS: Readonly<Record<DisplayStanding, { icon: LucideIcon; look: string }>> = {
  live: { icon: CircleCheck, look: 'text-state-ready' },
  stale: { icon: Clock3, look: 'text-warn' },
  frozen: { icon: PauseCircle, look: 'text-crit' },
  offline: { icon: Unplug, look: 'text-crit' },
  'never-seen': { icon: CircleDashed, look: 'text-ink-3' },
  revoked: { icon: ShieldOff, look: 'text-ink-3' },
};

/** How a display stands: a sign and its word. */
export function Standing({ standing }: { standing: DisplayStanding }) {
  const t = useTranslations('studio.displays.standings');
  const { icon: Icon, look } = LOOKS[standing];

  return (
    <span title={t(`${standing}.means`)} className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={16} aria-hidden className={classNames('shrink-0', look)} />
      {t(`${standing}.name`)}
    </span>
  );
}
