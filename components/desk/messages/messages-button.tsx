'use client';

import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatCount } from '#lib/format/count';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useDeskMessages, type Shown } from './messages-context.ts';
import desk from '../desk.module.css';
import styles from './messages.module.css';

/** The way to the messages, with how many are unread, or that none are received. */
export function MessagesButton() {
  const t = useTranslations('messages');
  const messages = useDeskMessages();
  const show = messages?.show;
  useCommands(
    useMemo((): readonly Command[] => {
      if (!show) return [];
      const command = (id: 'open' | 'write' | 'broadcast' | 'history', shown: Shown): Command => ({
        id: `messages.${id}`,
        group: 'messages',
        title: t(`commands.${id}`),
        run: () => show(shown),
      });
      return [
        { ...command('open', { kind: 'list' }), keys: 'm' },
        command('write', { kind: 'list', asks: 'person' }),
        command('broadcast', { kind: 'list', asks: 'broadcast' }),
        command('history', { kind: 'history' }),
      ];
    }, [show, t]),
  );
  if (!messages) return null;
  const { unread, isOn, shown, view } = messages;
  const state = view?.receiving.kind;
  return (
    <button
      type="button"
      className={`${desk.goTo} ${styles.way}`}
      aria-pressed={shown !== null}
      aria-label={unread > 0 ? t('openUnread', { count: unread }) : undefined}
      onClick={() => messages.show(shown === null ? { kind: 'list' } : null)}
    >
      <MessageSquare size={15} aria-hidden />
      <span>{t('title')}</span>
      {unread > 0 && <b className={styles.count}>{formatCount(unread, t)}</b>}
      {unread === 0 && !isOn && <small className={styles.wayState}>{t('offShort')}</small>}
      {unread === 0 && isOn && state === 'failing' && (
        <small className={styles.wayState} data-failing>
          {t('failingShort')}
        </small>
      )}
    </button>
  );
}
