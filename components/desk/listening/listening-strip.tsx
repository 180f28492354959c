'use client';

import { Ear, EarOff, Phone, PhoneOff, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Ears, EndedPost, StationPost } from '#lib/domain/monitoring-now';
import { formatClockTime } from '#lib/format/clock-time';
import { Button } from '#components/ui/button.tsx';
import { sendJson } from '#components/ui/send-json.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useDeskNow } from '../desk-clock.tsx';
import { LastActNotice } from './last-act-notice.tsx';
import { useListening } from './listening-provider.tsx';
import { isHeard, lineWords } from './listening-words.ts';
import { useAgentName } from './use-agent-name.ts';
import styles from './listening.module.css';

interface ListeningStripProps {
  /** IANA zone whose clock the reader goes by. */
  zone: string;
  onAgent: (connection: string, agent: string) => void;
}

/** Longer than two of the server's looks: what has not been confirmed since is said to be old. */
const OLD_MS = 45_000;

/** One's stations and whom one listens to, always in sight while it lasts, with the way out of it. */
export function ListeningStrip({ zone, onAgent }: ListeningStripProps) {
  const t = useTranslations('desk');
  const { now, isDeaf } = useListening();
  const mine = now?.posts.filter(({ isMine }) => isMine) ?? [];
  const ended = now?.ended ?? null;
  if (mine.length === 0 && ended === null) return null;
  return (
    <aside tabIndex={-1} className={styles.strip} data-strip aria-label={t('listening.station.name')}>
      {isDeaf && (
        <output className={styles.line} data-tone="warn">
          <TriangleAlert size={16} aria-hidden />
          {t('listening.deaf')}
        </output>
      )}
      {mine.map((post) => (
        <PostLine key={post.connection} post={post} zone={zone} onAgent={onAgent} />
      ))}
      {ended !== null && <EndedLine ended={ended} />}
    </aside>
  );
}

interface PostLineProps extends ListeningStripProps {
  post: StationPost;
}

function PostLine({ post, zone, onAgent }: PostLineProps) {
  const t = useTranslations('desk');
  const { acts, stationAsked } = useListening();
  const { connection, station, line, ears } = post;
  const begins = acts.beginsWith(connection);
  // What is only being begun can be stopped too.
  const listened = ears?.agent ?? begins;
  const agent = useAgentName(connection, listened);
  const { stop } = acts;
  useCommands(
    useMemo(
      (): readonly Command[] =>
        listened === null
          ? []
          : [
              {
                id: `listening.stop.${connection}`,
                group: 'table',
                title: t('listening.stopNamed', { agent }),
                keys: 'e',
                run: () => void stop(connection, listened),
              },
            ],
      [t, connection, listened, agent, stop],
    ),
  );
  const heard = isHeard(line);
  return (
    <>
      <div className={styles.line} data-tone={ears === null && !heard ? 'warn' : undefined}>
        {ears === null ? (
          <>
            {heard ? <Phone size={16} aria-hidden /> : <PhoneOff size={16} aria-hidden />}
            <output className={styles.words}>
              <b>{t('listening.station.at', { station })}</b> · {lineWords(line, t)}
              {begins !== null && <span>{t('listening.begins', { agent })}</span>}
            </output>
          </>
        ) : (
          <>
            <Ear size={16} aria-hidden />
            <output className={styles.words}>
              <button type="button" className={styles.agent} onClick={() => onAgent(connection, ears.agent)}>
                {t(`listening.modes.${ears.mode}.now`, { agent })}
              </button>
              <span>
                {t('listening.since', { at: formatClockTime(ears.since, zone) })} ·{' '}
                {t('listening.station.at', { station })}
                {!heard && ` · ${lineWords(line, t)}`}
              </span>
              <Confirmed ears={ears} zone={zone} />
            </output>
          </>
        )}
        <span className={styles.deeds}>
          {!heard && (
            <Button
              size="small"
              disabled={acts.isBusy()}
              busy={acts.isBusy('connect')}
              onClick={() => void acts.connect(connection)}
            >
              {line.kind === 'idle' ? t('listening.station.call') : t('listening.station.callAgain')}
            </Button>
          )}
          {listened !== null && (
            <Button
              size="small"
              look="primary"
              busy={acts.isBusy('stop')}
              onClick={({ currentTarget }) => {
                // The button is gone then; what it stood in keeps the keyboard's place.
                const place = currentTarget.closest('aside');
                void acts.stop(connection, listened).then(() => place?.focus());
              }}
              aria-label={t('listening.stopNamed', { agent })}
            >
              {t('listening.stop')}
            </Button>
          )}
          <Button
            size="small"
            look={ears === null ? 'plain' : 'quiet'}
            busy={acts.isBusy('leave')}
            onClick={() => void acts.leave(connection)}
          >
            {t('listening.station.leave')}
          </Button>
        </span>
      </div>
      {stationAsked === null && (
        <LastActNotice
          connection={connection}
          asked={['stop', 'connect', 'leave']}
          className="rounded-none px-4"
        />
      )}
    </>
  );
}

/** As of when the upstream says so, once that is not just now. */
function Confirmed({ ears: { seenAt, since }, zone }: { ears: Ears; zone: string }) {
  const t = useTranslations('desk');
  const now = useDeskNow();
  if (now - Math.max(seenAt ?? since, since) < OLD_MS) return null;
  return (
    <span className={styles.old}>
      <TriangleAlert size={14} aria-hidden />
      {seenAt === null
        ? t('listening.unconfirmed')
        : t('listening.confirmedAt', { at: formatClockTime(seenAt, zone) })}
    </span>
  );
}

function EndedLine({ ended }: { ended: EndedPost }) {
  const t = useTranslations('desk');
  const { acts } = useListening();
  const agent = useAgentName(ended.connection, ended.agent);
  return (
    <div className={styles.line} data-tone="warn">
      <EarOff size={16} aria-hidden />
      <output className={styles.words}>
        <b>
          {ended.why === 'scope' && t('listening.ended.unnamed')}
          {ended.why !== 'scope' &&
            (ended.agent === null
              ? t('listening.ended.station', { station: ended.station })
              : t('listening.ended.title', { agent }))}
        </b>{' '}
        {t(`listening.ended.${ended.why}`)}
      </output>
      <span className={styles.deeds}>
        <Button
          size="small"
          onClick={() =>
            void sendJson({ method: 'DELETE', path: '/api/monitoring/ended' }).then(acts.lookAgain)
          }
        >
          {t('listening.ended.read')}
        </Button>
      </span>
    </div>
  );
}
