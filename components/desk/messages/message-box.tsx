'use client';

import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { isSeen } from '#lib/domain/sent-text';
import { Button } from '#components/ui/button.tsx';
import { CONTROL_LOOK } from '#components/ui/control-look.ts';
import { MESSAGE_LENGTH } from '#lib/domain/message-thread';
import type { ActAnswer } from './messages-context.ts';
import styles from './messages.module.css';

/** Where a message is written: Enter sends, Shift and Enter begins a line. What our server did not take stays. */
export function MessageBox({ onSend }: { onSend: (text: string) => Promise<ActAnswer> }) {
  const t = useTranslations('messages');
  const [text, setText] = useState('');
  const [underway, setUnderway] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const send = async (): Promise<void> => {
    const written = text.trim();
    if (!isSeen(written)) return;
    setText('');
    setUnderway((count) => count + 1);
    const { kind } = await onSend(written);
    setUnderway((count) => count - 1);
    if (kind === 'failed') setText((since) => [written, since].filter((part) => part !== '').join('\n'));
    box.current?.focus();
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={box}
        // Whoever opens a conversation wants to write.
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the column was opened to write in it
        autoFocus
        rows={1}
        value={text}
        maxLength={MESSAGE_LENGTH}
        aria-label={t('write')}
        placeholder={t('write')}
        className={`${CONTROL_LOOK} ${styles.writing}`}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      <Button
        type="submit"
        look="primary"
        size="icon"
        aria-label={t('send')}
        title={t('send')}
        busy={false}
        disabled={!isSeen(text)}
      >
        <SendHorizontal size={16} aria-hidden />
      </Button>
      {underway > 0 && <output className={styles.underway}>{t('sending')}</output>}
    </form>
  );
}
