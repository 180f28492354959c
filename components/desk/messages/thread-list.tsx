'use client';

import { History, Megaphone, MessageSquarePlus, MessagesSquare, User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import type { MessageThread } from '#lib/domain/message-thread';
import { formatClockTime } from '#lib/format/clock-time';
import { formatCount } from '#lib/format/count';
import { BroadcastDialog } from './broadcast-dialog.tsx';
import { audienceWords, eventWords, standingWords, threadTitle } from './message-words.ts';
import type { DeskMessages } from './messages-context.ts';
import { PeopleDialog } from './people-dialog.tsx';
import styles from './messages.module.css';

const ICONS = { chat: MessagesSquare, person: User, broadcasts: Megaphone } as const;

/** All conversations of the day, the latest first, and how to begin another. */
export function ThreadList(messages: DeskMessages) {
  const { view, shown, show, connection } = messages;
  const t = useTranslations('messages');
  const asks = shown?.kind === 'list' ? shown.asks : undefined;
  const stay = (): void => show({ kind: 'list' });
  const threads = view?.threads ?? [];
  return (
    <>
      <div className={styles.deeds}>
        <Button size="small" onClick={() => show({ kind: 'list', asks: 'person' })}>
          <MessageSquarePlus size={15} aria-hidden />
          {t('new')}
        </Button>
        <Button size="small" onClick={() => show({ kind: 'list', asks: 'broadcast' })}>
          <Megaphone size={15} aria-hidden />
          {t('broadcast.do')}
        </Button>
        <Button size="small" onClick={() => show({ kind: 'history' })}>
          <History size={15} aria-hidden />
          {t('history.do')}
        </Button>
      </div>
      {view !== null && threads.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      <ul className={styles.threads}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadRow thread={thread} {...messages} />
          </li>
        ))}
      </ul>
      {asks === 'person' && (
        <PeopleDialog
          connection={connection}
          title={t('people.write')}
          onClose={stay}
          onChoose={({ name, fullName }) => show({ kind: 'to', name, fullName })}
        />
      )}
      {asks === 'broadcast' && <BroadcastDialog {...messages} onClose={stay} />}
    </>
  );
}

function ThreadRow({ thread, show, unreadIn, nameOf, zone }: DeskMessages & { thread: MessageThread }) {
  const t = useTranslations('messages');
  const unread = unreadIn(thread);
  const last = thread.lines.at(-1);
  const Icon = ICONS[thread.kind];
  const standing = thread.standing.kind === 'open' ? null : standingWords(thread, t);
  return (
    <button
      type="button"
      className={styles.thread}
      data-unread={unread > 0 || undefined}
      onClick={() => show({ kind: 'thread', id: thread.id })}
    >
      <Icon size={16} aria-hidden className={styles.threadIcon} />
      <span className={styles.threadName}>{threadTitle(thread, nameOf, t)}</span>
      {last && (
        <time className={styles.threadTime}>{formatClockTime(last.at, zone, { seconds: false })}</time>
      )}
      <span className={styles.threadLast}>
        {standing ?? (last ? lastWords(last, nameOf, t) : t('nothingYet'))}
      </span>
      {unread > 0 && (
        <b className={styles.count}>
          <span className={styles.spoken}>{t('openUnread', { count: unread })}</span>
          <span aria-hidden>{formatCount(unread, t)}</span>
        </b>
      )}
    </button>
  );
}

function lastWords(
  last: MessageThread['lines'][number],
  nameOf: (username: string) => string,
  t: ReturnType<typeof useTranslations<'messages'>>,
): string {
  const happened = eventWords(last, nameOf, t);
  if (happened !== null) return happened;
  if (last.audience) return `${audienceWords(last.audience, t)}: ${last.text}`;
  return last.from === null ? t('you', { text: last.text }) : last.text;
}
