'use client';

import { LifeBuoy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import type { HelpRequest } from '#lib/domain/message-thread';
import { formatSpan } from '#lib/format/age';
import { useDeskNow } from '../desk-clock.tsx';
import { AgentLine } from './agent-line.tsx';
import { failureWords } from './message-words.ts';
import { type ActAnswer, type DeskMessages, useDeskMessages } from './messages-context.ts';
import styles from './messages.module.css';

/** More at once would leave no room for the table. */
const MOST_SHOWN = 3;

interface HelpAlertsProps {
  /** Above the conversations they stand only where these cover the table. */
  place: 'table' | 'messages';
  /** Shows an agent. */
  onLook: (key: string) => void;
}

/** Who asks for help and has not been answered. */
export function HelpAlerts({ place, onLook }: HelpAlertsProps) {
  const t = useTranslations('messages');
  const messages = useDeskMessages();
  const waiting = (messages?.view?.helps ?? []).filter(({ answer }) => answer === null);
  if (!messages || waiting.length === 0) return null;
  return (
    <section
      className={styles.helps}
      data-place={place}
      data-covered={(place === 'table' && messages.shown !== null) || undefined}
      aria-label={t('help.title')}
    >
      {waiting.slice(0, MOST_SHOWN).map((help) => (
        <HelpAlert key={help.id} help={help} messages={messages} onLook={onLook} />
      ))}
      {waiting.length > MOST_SHOWN && (
        <p className={styles.helpMore}>{t('help.more', { count: waiting.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
}

interface HelpAlertProps {
  help: HelpRequest;
  messages: DeskMessages;
  onLook: (key: string) => void;
}

function HelpAlert({ help, messages, onLook }: HelpAlertProps) {
  const { act, show, connection, nameOf } = messages;
  const { id, agent, text, times } = help;
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const say = useProblemWords();
  const [busy, setBusy] = useState<'answer' | 'dismiss' | null>(null);
  const [answer, setAnswer] = useState<ActAnswer | null>(null);
  const send = async (deed: 'answer' | 'dismiss'): Promise<void> => {
    setBusy(deed);
    setAnswer(null);
    const became = await act({ act: deed === 'answer' ? 'answer-help' : 'dismiss-help', help: id });
    setBusy(null);
    setAnswer(became);
    if (became.kind === 'acted' && became.acted.thread !== null)
      show({ kind: 'thread', id: became.acted.thread });
  };
  const failure =
    answer?.kind === 'acted' ? failureWords(answer.acted.outcome, { t, desk, zone: messages.zone }) : null;
  const trouble =
    answer?.kind === 'failed' ? say(answer.problem) : failure && `${failure.title}: ${failure.text}`;
  return (
    <div role="alert" className={styles.help}>
      <LifeBuoy size={18} aria-hidden className={styles.helpSign} />
      <div className={styles.helpWords}>
        <p>
          <b>{t('help.asks', { name: nameOf(agent.name) })}</b> · <HelpSince since={help.since} />
          {times > 1 && ` · ${t('help.times', { count: times })}`}
        </p>
        {text !== '' && <p className={styles.helpText}>{t('help.says', { text })}</p>}
        {/* Its seconds tick, and are not read out at each of them. */}
        <div aria-live="off">
          <AgentLine connection={connection} agentKey={agent.name} />
        </div>
        {trouble !== null && <p className={styles.helpTrouble}>{trouble}</p>}
      </div>
      <div className={styles.helpDeeds}>
        <Button look="primary" size="small" busy={busy === 'answer'} onClick={() => void send('answer')}>
          {t('help.answer')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            show(null);
            onLook(agent.name);
          }}
        >
          {t('help.look')}
        </Button>
        <Button look="quiet" size="small" busy={busy === 'dismiss'} onClick={() => void send('dismiss')}>
          {t('help.dismiss')}
        </Button>
      </div>
    </div>
  );
}

function HelpSince({ since }: { since: number }) {
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const now = useDeskNow();
  return <span aria-live="off">{t('help.since', { span: formatSpan(Math.max(0, now - since), desk) })}</span>;
}
