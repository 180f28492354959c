import { Pause, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatClockTime } from '#lib/format/clock-time';
import { type Reason, reasonWords } from '#components/live/reason.ts';
import styles from './desk.module.css';

interface DeskBannerProps {
  /** IANA zone of the connection, whose clock the reader goes by. */
  zone: string;
  stale: { asOf: number; reason: Reason } | null;
  paused: { at: number; waiting: number } | null;
  /** Why the connection is broken, while its data is still young enough. */
  trouble: string | null;
}

const ELEMENTS = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  time: (chunks: ReactNode) => <time>{chunks}</time>,
};

/** One sentence above a table whose numbers are not those of now, and why. */
export function DeskBanner({ zone, stale, paused, trouble }: DeskBannerProps) {
  const t = useTranslations('desk');
  const live = useTranslations('live');
  return (
    <output className={styles.banners}>
      {stale !== null && (
        <p className={styles.banner} data-mark="stale">
          <TriangleAlert size={16} aria-hidden />
          <span>
            {t.rich('banner.notLive', { at: formatClockTime(stale.asOf, zone), ...ELEMENTS })}
            {stale.reason !== '' && ` · ${reasonWords(stale.reason, live)}`}
          </span>
        </p>
      )}
      {stale === null && trouble !== null && (
        <p className={styles.banner} data-mark="stale">
          <TriangleAlert size={16} aria-hidden />
          <span>
            <b>{t('banner.noConnection')}</b>
            {trouble !== '' && ` · ${trouble}`}
          </span>
        </p>
      )}
      {paused !== null && (
        <p className={styles.banner} data-mark="paused">
          <Pause size={16} aria-hidden />
          <span>
            {t.rich('banner.paused', {
              at: formatClockTime(paused.at, zone),
              count: paused.waiting,
              ...ELEMENTS,
            })}
          </span>
        </p>
      )}
    </output>
  );
}
