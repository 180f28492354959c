'use client';

import { useQuery } from '@tanstack/react-query';
import { Ear } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AgentListeners } from '#lib/domain/monitoring-now';
import { formatClockTime } from '#lib/format/clock-time';
import { Badge } from '#components/ui/badge.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { useDeskNow } from '../desk-clock.tsx';
import { readListeners } from './listening-answers.ts';

interface AgentListenersLineProps {
  connection: string;
  agent: string;
  zone: string;
}

const ASK_EVERY_MS = 20_000;
/** Two questions have gone without an answer. */
const OLD_MS = 50_000;

/** Who listens to the agent that is looked at, as the upstream last said; asked only while it is looked at. */
export function AgentListenersLine({ connection, agent, zone }: AgentListenersLineProps) {
  const t = useTranslations('desk');
  const now = useDeskNow();
  const { data } = useQuery({
    queryKey: ['listeners', connection, agent],
    queryFn: ({ signal }) =>
      getJson(`/api/acting/${encodeURIComponent(connection)}/listeners/${encodeURIComponent(agent)}`, {
        read: readListeners,
        signal,
      }),
    refetchInterval: ASK_EVERY_MS,
    staleTime: ASK_EVERY_MS,
    retry: false,
  });
  if (data === undefined || data.at === null) return null;
  const isOld = now - data.at > OLD_MS;
  const { listeners } = data;
  return (
    <div className={isOld ? 'stale' : undefined} data-old={isOld || undefined}>
      {listeners.length === 0 ? (
        <p className="text-ink-2">{t('listening.others.nobody')}</p>
      ) : (
        <>
          <Badge tone="strong" icon={<Ear size={13} aria-hidden />}>
            {t('listening.others.listen', { count: listeners.length })}
          </Badge>
          <ul className="m-0 mt-1.5 flex list-none flex-col gap-0.5 p-0 leading-normal text-ink-2">
            {listeners.map((listener) => (
              <li key={listener.username} className="wrap-anywhere">
                {t('listening.others.one', {
                  name: nameOf(listener, t),
                  mode: listener.mode ?? 'other',
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {isOld && (
        <p className="text-desk-label text-ink-2">
          {t('listening.others.asOf', { at: formatClockTime(data.at, zone) })}
        </p>
      )}
    </div>
  );
}

function nameOf(
  { username, name }: AgentListeners['listeners'][number],
  t: ReturnType<typeof useTranslations<'desk'>>,
): string {
  return name === null ? username : t('listening.others.both', { name, user: username });
}
