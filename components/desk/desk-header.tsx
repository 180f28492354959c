'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { reasonWords } from '#components/live/reason.ts';
import { useStream } from '#components/live/use-stream.ts';
import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { NO_DATA } from '#lib/format/no-data';
import type { ConnectionStatus } from '#lib/wire/frame';
import { markConnection } from './connection-standing.ts';
import { useDeskNow } from './desk-clock.tsx';
import { MarkGlyph } from './mark-glyph.tsx';
import styles from './desk.module.css';

interface DeskHeaderProps {
  title: string;
  about: string;
  connection: ConnectionStatus | undefined;
  ages: DataAges;
  /** The table below is not live. */
  stale: boolean;
  /** What the reader can do with the table. */
  children: ReactNode;
}

/** When the source measured the data and when the server had it; epoch ms. */
interface DataAges {
  measuredAt: number | null;
  receivedAt: number | null;
}

/** Title of the table, how the connection stands, and the three ages of what is on screen. */
export function DeskHeader({ title, about, connection, ages, stale, children }: DeskHeaderProps) {
  const t = useTranslations('desk');
  const live = useTranslations('live');
  const stream = useStream();
  const hearing = { ...stream, reason: reasonWords(stream.reason, live) };
  const { mark, words, reason } = markConnection(connection, { stream: hearing, stale }, t);
  return (
    <header className={styles.header}>
      <div className={styles.headerTop}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.pill} data-mark={mark} title={reason}>
          <MarkGlyph mark={mark} silent />
          {words}
        </p>
        {connection !== undefined && (
          <p className={`${styles.pill} ${styles.connectionName}`}>{connection.name}</p>
        )}
        <div className={styles.actions}>{children}</div>
      </div>
      <div className={styles.about}>
        <p>{about}</p>
        <Ages
          {...ages}
          heardAt={stream.lastHeardAt}
          standing={stream.kind !== 'live'}
          zone={connection?.zone ?? 'UTC'}
        />
      </div>
    </header>
  );
}

interface AgesProps extends DataAges {
  heardAt: number | null;
  /** The server's clock is not heard, so no age can be told: the moments themselves are. */
  standing: boolean;
  zone: string;
}

function Ages({ measuredAt, receivedAt, heardAt, standing, zone }: AgesProps) {
  const t = useTranslations('desk');
  const now = useDeskNow();
  const tell = (at: number | null): string => {
    if (at === null) return NO_DATA;
    return standing
      ? t('ages.at', { at: formatClockTime(at, zone) })
      : t('ages.ago', { span: formatSpan(Math.max(0, now - at), t) });
  };
  return (
    <p className={styles.ages}>
      <span title={t('ages.measured.title')}>{t('ages.measured.says', { when: tell(measuredAt) })}</span>
      <span title={t('ages.received.title')}>{t('ages.received.says', { when: tell(receivedAt) })}</span>
      <span title={t('ages.heard.title')}>{t('ages.heard.says', { when: tell(heardAt) })}</span>
    </p>
  );
}
