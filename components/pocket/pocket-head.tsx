'use client';

import { useTranslations } from 'next-intl';
import type { PocketConnection } from '#lib/domain/pocket/pocket-plan';
import { formatSpan } from '#lib/format/age';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';
import { DemoBadge } from '#components/ui/demo-badge.tsx';
import { useConnection } from '#components/wall/use-connection.ts';
import { pocketStanding, type PocketStanding } from './standing.ts';
import styles from './pocket.module.css';

interface PocketHeadProps {
  /** Which contact centre it is about. */
  connection: PocketConnection | null;
  connections: readonly PocketConnection[];
  isDemo: boolean;
  onConnection: (id: string) => void;
}

/** Whose numbers these are, and how live. Somebody with several contact centres changes between them here. */
export function PocketHead({ connection, connections, isDemo, onConnection }: PocketHeadProps) {
  const t = useTranslations('pocket');
  return (
    <header className={styles.head}>
      {connections.length > 1 && connection ? (
        <h1 className={styles.headName}>
          <select
            aria-label={t('head.connection')}
            value={connection.id}
            onChange={(event) => onConnection(event.target.value)}
          >
            {connections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </h1>
      ) : (
        <h1 className={styles.headName}>{connection?.name ?? t('head.nothing')}</h1>
      )}
      {isDemo && (
        <p className={styles.demo}>
          <DemoBadge />
        </p>
      )}
      {connection && <Standing id={connection.id} />}
    </header>
  );
}

function Standing({ id }: { id: string }) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const now = useServerNow();
  const stream = useStream().kind;
  const standing = pocketStanding({ stream, connection: useConnection(id), now });
  return (
    <p className={styles.standing} data-live={standing.kind}>
      <span aria-hidden className={styles.dot} />
      {words(standing)}
    </p>
  );

  function words(of: PocketStanding): string {
    return of.kind === 'live' ? t('head.live', { span: formatSpan(of.ageMs, common) }) : t(`head.${of.kind}`);
  }
}
