import { Pause, TriangleAlert } from 'lucide-react';
import { formatCount } from '#lib/format/count';
import { formatClockTime } from '#lib/format/clock-time';
import styles from './desk.module.css';

interface DeskBannerProps {
  /** IANA zone of the connection, whose clock the reader goes by. */
  zone: string;
  stale: { asOf: number; reason: string } | null;
  paused: { at: number; waiting: number } | null;
  /** Why the connection is broken, while its data is still young enough. */
  trouble: string | null;
}

/** One sentence above a table whose numbers are not those of now, and why. */
export function DeskBanner({ zone, stale, paused, trouble }: DeskBannerProps) {
  return (
    <output className={styles.banners}>
      {stale !== null && (
        <p className={styles.banner} data-mark="stale">
          <TriangleAlert size={16} aria-hidden />
          <span>
            <b>Not live</b> · as of <time>{formatClockTime(stale.asOf, zone)}</time>
            {stale.reason !== '' && ` · ${stale.reason}`}
          </span>
        </p>
      )}
      {stale === null && trouble !== null && (
        <p className={styles.banner} data-mark="stale">
          <TriangleAlert size={16} aria-hidden />
          <span>
            <b>No connection</b>
            {trouble !== '' && ` · ${trouble}`}
          </span>
        </p>
      )}
      {paused !== null && (
        <p className={styles.banner} data-mark="paused">
          <Pause size={16} aria-hidden />
          <span>
            <b>Paused</b> at <time>{formatClockTime(paused.at, zone)}</time> ·{' '}
            {paused.waiting === 1 ? '1 change' : `${formatCount(paused.waiting)} changes`} waiting
          </span>
        </p>
      )}
    </output>
  );
}
