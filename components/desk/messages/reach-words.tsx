import { useTranslations } from 'next-intl';
import type { AudienceReach } from '#lib/domain/message-thread';
import styles from './messages.module.css';

/** How many get a broadcast, as far as that is known. */
export function ReachWords({ reach: { audience, members, loggedIn } }: { reach: AudienceReach }) {
  const t = useTranslations('messages');
  return (
    <output className={styles.reach}>
      {members === null || loggedIn === null
        ? t('reach.unknown')
        : t.rich('reach.known', { loggedIn, members, b: (chunks) => <b>{chunks}</b> })}
      {audience.kind === 'all' && ` ${t('reach.supervisors')}`}
    </output>
  );
}
