'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay } from '#lib/format/day-time';
import { useStream } from '#components/live/use-stream.ts';
import { useConnection } from '#components/wall/use-connection.ts';
import { useRunningNow } from '#components/wall/use-running-now.ts';
import styles from './pocket.module.css';

/** What stands there was kept on this phone: when it was true (epoch ms, the server's clock), and how long ago that was by the phone's own clock. */
export interface KeptSince {
  at: number;
  agoMs: number;
}

interface BannerProps {
  connectionId: string;
  zone: string;
  kept: KeptSince | null;
}

/** One sentence while nothing is heard: that this is not live, and as of when. */
export function PocketBanner({ connectionId, zone, kept }: BannerProps) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const { kind, lastHeardAt } = useStream();
  const now = useRunningNow();
  const connection = useConnection(connectionId);
  const isOnline = useOnline();
  const isOut = kind === 'lost' || (kind === 'connecting' && (kept !== null || !isOnline));
  if (!isOut) return null;
  const measured = connection?.types.flatMap(({ measuredAt }) => measuredAt ?? []) ?? [];
  const at = measured.length === 0 ? null : Math.max(...measured);
  return (
    <output className={styles.banner} data-banner>
      <CloudOff aria-hidden size={20} />
      <span>
        {why()} {asOf()}
      </span>
    </output>
  );

  function why(): string {
    if (!isOnline) return t('banner.offline');
    if (kind === 'connecting' || lastHeardAt === null) return t('banner.connecting');
    return t('banner.lost', { span: formatSpan(now - lastHeardAt, common) });
  }

  function asOf(): string {
    if (kept && lastHeardAt === null) {
      const [day, time] = [formatDay(kept.at, zone, common), formatClockTime(kept.at, zone)];
      return t('banner.kept', { day, at: time, span: formatSpan(kept.agoMs, common) });
    }
    return at === null ? '' : t('banner.asOf', { at: formatClockTime(at, zone) });
  }
}

/** Whether this phone has a network; it may have one and still reach nobody. */
function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
