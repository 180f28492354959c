'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import type { MessageThread } from '#lib/domain/message-thread';
import { AgentLine } from './agent-line.tsx';
import { ChatDeeds } from './chat-deeds.tsx';
import { failureWords, standingWords } from './message-words.ts';
import { MessageBox } from './message-box.tsx';
import type { ActAnswer, AskedAct, DeskMessages } from './messages-context.ts';
import { ThreadLines } from './thread-lines.tsx';
import styles from './messages.module.css';

type ThreadPlaceProps = DeskMessages & ({ id: string; to?: never } | { to: { name: string }; id?: never });

/** One conversation: what was written, how it stands, and what can be done in it. */
export function ThreadPlace(props: ThreadPlaceProps) {
  const { view, id, to, markRead, unreadIn, act, show, connection, zone, nameOf } = props;
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const say = useProblemWords();
  const [answer, setAnswer] = useState<ActAnswer | null>(null);
  const thread = findThread(view?.threads ?? [], { id, to });
  const unread = thread ? unreadIn(thread) : 0;
  useEffect(() => {
    if (thread && unread > 0) markRead(thread);
  }, [thread, unread, markRead]);
  const other = to?.name ?? onlyOther(thread);
  const doAct = async (asked: AskedAct): Promise<ActAnswer> => {
    setAnswer(null);
    const became = await act(asked);
    // What was written shows in its own line how it stands.
    const isShown = became.kind === 'acted' && (asked.act === 'say' || asked.act === 'inform');
    if (!isShown || became.acted.thread === null) setAnswer(became);
    if (became.kind === 'acted' && became.acted.thread !== null && became.acted.thread !== thread?.id)
      show({ kind: 'thread', id: became.acted.thread });
    return became;
  };
  const failure = answer?.kind === 'acted' ? failureWords(answer.acted.outcome, { t, desk, zone }) : null;
  const standing = thread && standingWords(thread, t);
  const write = writing(thread, other, doAct);
  return (
    <>
      {other !== null && <AgentLine connection={connection} agentKey={other} />}
      {thread && <ChatDeeds thread={thread} messages={props} doAct={doAct} />}
      <ThreadLines
        lines={thread?.lines ?? []}
        zone={zone}
        nameOf={nameOf}
        isBroadcasts={thread?.kind === 'broadcasts'}
        onAgain={write && ((text) => void write(text))}
      />
      {standing !== null && standing !== undefined && thread?.standing.kind !== 'open' && (
        <output className={styles.standing}>{standing}</output>
      )}
      {failure && (
        <Notice tone={failure.tone} title={failure.title}>
          {failure.text}
        </Notice>
      )}
      {answer?.kind === 'failed' && <Notice tone="bad">{say(answer.problem)}</Notice>}
      {write && <MessageBox key={thread?.kind ?? 'new'} onSend={write} />}
      {other !== null && thread?.kind !== 'broadcasts' && (thread?.standing.kind ?? 'lasting') !== 'open' && (
        <StartChat thread={thread} to={other} doAct={doAct} />
      )}
    </>
  );
}

interface StartChatProps {
  thread: MessageThread | undefined;
  to: string;
  doAct: (act: AskedAct) => Promise<ActAnswer>;
}

function StartChat({ thread, to, doAct }: StartChatProps) {
  const t = useTranslations('messages');
  const [busy, setBusy] = useState(false);
  if (thread?.standing.kind === 'waiting' || thread?.standing.kind === 'asked') return null;
  return (
    <Button
      busy={busy}
      onClick={() => {
        setBusy(true);
        void doAct({ act: 'start-chat', to }).finally(() => setBusy(false));
      }}
    >
      {thread?.kind === 'chat' ? t('startAnother') : t('startChat')}
    </Button>
  );
}

function findThread(
  threads: readonly MessageThread[],
  { id, to }: { id: string | undefined; to: { name: string } | undefined },
): MessageThread | undefined {
  if (id !== undefined) return threads.find((thread) => thread.id === id);
  return threads.find(({ kind, members }) => kind === 'person' && members[0]?.name === to?.name);
}

/** The one other person in it; null in a conversation of several, or of none. */
function onlyOther(thread: MessageThread | undefined): string | null {
  if (!thread || thread.kind === 'broadcasts') return null;
  const names = new Set([...thread.members, ...thread.invited].map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** How something is written here; null where nothing can be. */
function writing(
  thread: MessageThread | undefined,
  other: string | null,
  doAct: (act: AskedAct) => Promise<ActAnswer>,
): ((text: string) => Promise<ActAnswer>) | null {
  if (thread?.kind === 'broadcasts') return null;
  if (thread?.kind === 'chat')
    return thread.standing.kind === 'open' && thread.members.length > 0
      ? (text) => doAct({ act: 'say', thread: thread.id, text })
      : null;
  return other === null ? null : (text) => doAct({ act: 'inform', to: other, text });
}
