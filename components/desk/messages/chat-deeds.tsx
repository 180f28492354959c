'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { MessageThread } from '#lib/domain/message-thread';
import type { ActAnswer, AskedAct, DeskMessages } from './messages-context.ts';
import { PeopleDialog } from './people-dialog.tsx';
import styles from './messages.module.css';

interface ChatDeedsProps {
  thread: MessageThread;
  messages: DeskMessages;
  doAct: (act: AskedAct) => Promise<ActAnswer>;
}

/** Who is in a chat, and what can be done with it beside writing. */
export function ChatDeeds({ thread, messages, doAct }: ChatDeedsProps) {
  const { id, kind, standing, isLeader, members, invited } = thread;
  const t = useTranslations('messages');
  const [busy, setBusy] = useState<string | null>(null);
  const [isInviting, setInviting] = useState(false);
  if (kind !== 'chat' || standing.kind === 'over') return null;
  const act = async (name: string, asked: AskedAct): Promise<void> => {
    setBusy(name);
    await doAct(asked);
    setBusy(null);
  };
  const deed = (name: 'accept' | 'refuse' | 'leave' | 'close', look?: 'primary') => (
    <Button
      size="small"
      look={look}
      busy={busy === name}
      onClick={() => void act(name, { act: name, thread: id })}
    >
      {t(`deed.${name}`)}
    </Button>
  );
  if (standing.kind === 'asked')
    return (
      <div className={styles.deeds}>
        {deed('accept', 'primary')}
        {deed('refuse')}
      </div>
    );
  const isSeveral = members.length + invited.length > 1;
  return (
    <>
      {isSeveral && (
        <ul className={styles.members} aria-label={t('members')}>
          {[...members, ...invited].map((person) => (
            <li key={person.id}>
              {messages.nameOf(person.name)}
              {invited.includes(person) && <small> · {t('invited')}</small>}
              {isLeader && (
                <button
                  type="button"
                  aria-label={t('deed.remove', { name: messages.nameOf(person.name) })}
                  title={t('deed.remove', { name: messages.nameOf(person.name) })}
                  aria-disabled={busy !== null}
                  onClick={() =>
                    void (busy === null && act(person.id, { act: 'remove', thread: id, member: person.id }))
                  }
                >
                  <X size={13} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <Button size="small" busy={busy === 'invite'} onClick={() => setInviting(true)}>
          {t('deed.invite')}
        </Button>
        {deed('leave')}
        {isLeader && deed('close')}
      </div>
      {isInviting && (
        <PeopleDialog
          connection={messages.connection}
          title={t('people.invite')}
          without={[...members, ...invited].map((person) => person.id)}
          onClose={() => setInviting(false)}
          onChoose={({ name }) => {
            setInviting(false);
            void act('invite', { act: 'invite', thread: id, to: name });
          }}
        />
      )}
    </>
  );
}
