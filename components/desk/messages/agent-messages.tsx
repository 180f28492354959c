'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { failureWords } from './message-words.ts';
import { type ActAnswer, useDeskMessages } from './messages-context.ts';

interface AgentMessagesProps {
  agentKey: string;
  fullName: string;
}

/** Writing to the agent beside the table: a message, or a chat. Nothing where there is no place for it. */
export function AgentMessages({ agentKey, fullName }: AgentMessagesProps) {
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const say = useProblemWords();
  const messages = useDeskMessages();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ActAnswer | null>(null);
  if (!messages) return null;
  const { act, show } = messages;
  const chat = async (): Promise<void> => {
    setBusy(true);
    setAnswer(null);
    const became = await act({ act: 'start-chat', to: agentKey });
    setBusy(false);
    setAnswer(became);
    if (became.kind === 'acted' && became.acted.thread !== null)
      show({ kind: 'thread', id: became.acted.thread });
  };
  const failure =
    answer?.kind === 'acted' ? failureWords(answer.acted.outcome, { t, desk, zone: messages.zone }) : null;
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => show({ kind: 'to', name: agentKey, fullName })}>
          {t('sendMessage')}
        </Button>
        <Button size="small" busy={busy} onClick={() => void chat()}>
          {t('startChat')}
        </Button>
      </div>
      {failure && (
        <Notice tone={failure.tone} title={failure.title}>
          {failure.text}
        </Notice>
      )}
      {answer?.kind === 'failed' && <Notice tone="bad">{say(answer.problem)}</Notice>}
    </div>
  );
}
