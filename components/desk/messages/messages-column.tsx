'use client';

import { ArrowLeft, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { HelpAlerts } from './help-alerts.tsx';
import { HistorySearch } from './history-search.tsx';
import { threadTitle } from './message-words.ts';
import { type DeskMessages, useDeskMessages } from './messages-context.ts';
import { ReceivingStrip } from './receiving-strip.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadPlace } from './thread-place.tsx';
import panel from '../row-panel.module.css';
import styles from './messages.module.css';

/** The messages beside the table: all conversations, one of them, or what was written before. */
export function MessagesColumn({ onLook }: { onLook: (key: string) => void }) {
  const messages = useDeskMessages();
  return messages === null || messages.shown === null ? null : <Column {...messages} onLook={onLook} />;
}

function Column({ onLook, ...messages }: DeskMessages & { onLook: (key: string) => void }) {
  const { shown, show } = messages;
  const t = useTranslations('messages');
  const common = useTranslations('common');
  const column = useRef<HTMLElement>(null);
  const isList = shown?.kind === 'list';
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    show(isList ? null : { kind: 'list' });
  });
  useEffect(() => {
    const element = column.current;
    const onKey = (event: KeyboardEvent): void => leave(event);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  // What was opened has the focus, unless something in it has taken it.
  const place = shown?.kind === 'thread' ? shown.id : shown?.kind;
  useEffect(() => {
    const element = column.current;
    if (element && !element.contains(document.activeElement)) element.focus();
  }, [place]);
  if (shown === null) return null;
  return (
    <aside ref={column} tabIndex={-1} className={`${panel.panel} ${styles.column}`} aria-label={t('title')}>
      <div className={styles.head}>
        {!isList && (
          <button
            type="button"
            className={panel.close}
            aria-label={t('back')}
            onClick={() => show({ kind: 'list' })}
          >
            <ArrowLeft size={17} aria-hidden />
          </button>
        )}
        <h2 className={styles.title}>{titleOf(messages, t)}</h2>
        <button type="button" className={panel.close} aria-label={common('close')} onClick={() => show(null)}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <HelpAlerts place="messages" onLook={onLook} />
      {shown.kind !== 'history' && <ReceivingStrip {...messages} isWhole={isList} />}
      {shown.kind === 'list' && <ThreadList {...messages} />}
      {shown.kind === 'history' && <HistorySearch {...messages} />}
      {shown.kind === 'thread' && <ThreadPlace key={shown.id} {...messages} id={shown.id} />}
      {shown.kind === 'to' && <ThreadPlace key={shown.name} {...messages} to={shown} />}
    </aside>
  );
}

function titleOf(
  { shown, view, nameOf }: DeskMessages,
  t: ReturnType<typeof useTranslations<'messages'>>,
): string {
  switch (shown?.kind) {
    case 'history':
      return t('history.title');
    case 'to':
      return shown.fullName;
    case 'thread': {
      const thread = view?.threads.find(({ id }) => id === shown.id);
      return thread ? threadTitle(thread, nameOf, t) : t('title');
    }
    case 'list':
    case undefined:
      return t('title');
  }
}
