'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isSeen } from '#lib/domain/sent-text';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import type { Audience } from '#lib/domain/message-acts';
import { MESSAGE_LENGTH } from '#lib/domain/message-thread';
import { readAudiences } from './message-answers.ts';
import { audienceWords, failureWords } from './message-words.ts';
import type { ActAnswer, DeskMessages } from './messages-context.ts';
import { ReachWords } from './reach-words.tsx';
import styles from './messages.module.css';

/** Who is logged in changes while one writes. */
const COUNTED_AGAIN_MS = 5_000;

/** A message to many: whom, how many get it, and a second look before it goes. */
export function BroadcastDialog({
  connection,
  zone,
  act,
  show,
  onClose,
}: DeskMessages & { onClose: () => void }) {
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const common = useTranslations('common');
  const say = useProblemWords();
  const [chosen, setChosen] = useState('all');
  const [text, setText] = useState('');
  const [isSure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ActAnswer | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['message-audiences', connection],
    queryFn: ({ signal }) =>
      getJson(`/api/acting/${encodeURIComponent(connection)}/messages/audiences`, {
        read: readAudiences,
        signal,
      }),
    refetchInterval: COUNTED_AGAIN_MS,
    retry: false,
  });
  const reaches = data?.kind === 'done' ? data.value : [];
  const reach = reaches.find(({ audience }) => keyOf(audience) === chosen) ?? reaches[0];
  const refused = data && data.kind !== 'done' ? failureWords(data, { t, desk }) : null;
  const failure = answer?.kind === 'acted' ? failureWords(answer.acted.outcome, { t, desk, zone }) : null;
  const written = text.trim();
  const send = async (): Promise<void> => {
    if (!reach) return;
    setBusy(true);
    const became = await act({
      act: 'broadcast',
      audience: reach.audience,
      text: written,
      members: reach.members,
    });
    setBusy(false);
    setAnswer(became);
    setSure(false);
    void refetch();
    if (became.kind !== 'acted' || became.acted.outcome.kind !== 'done') return;
    onClose();
    if (became.acted.thread !== null) show({ kind: 'thread', id: became.acted.thread });
  };
  return (
    <Dialog open onClose={onClose} busy={busy} title={t('broadcast.title')} description={t('broadcast.what')}>
      {!data && !error && <output className={styles.quiet}>{t('broadcast.waiting')}</output>}
      {error && <Notice tone="bad">{say(error)}</Notice>}
      {refused && (
        <Notice tone={refused.tone} title={refused.title}>
          {refused.text}
        </Notice>
      )}
      {data?.kind === 'done' && !reach && <p className={styles.quiet}>{t('broadcast.nobody')}</p>}
      {reach && !isSure && (
        <>
          <SelectField
            name="audience"
            label={t('broadcast.to')}
            value={keyOf(reach.audience)}
            onChange={({ target }) => setChosen(target.value)}
            options={reaches.map(({ audience }) => ({
              value: keyOf(audience),
              label: audienceWords(audience, t),
            }))}
          />
          <ReachWords reach={reach} />
          <TextAreaField
            name="text"
            label={t('broadcast.text')}
            value={text}
            maxLength={MESSAGE_LENGTH}
            onChange={({ target }) => setText(target.value)}
          />
        </>
      )}
      {reach && isSure && (
        <div className={styles.sure}>
          <p>{t('broadcast.sure', { audience: audienceWords(reach.audience, t) })}</p>
          <ReachWords reach={reach} />
          <blockquote>{written}</blockquote>
          <p className={styles.quiet}>{t('broadcast.cannotUndo')}</p>
        </div>
      )}
      {failure && (
        <Notice tone={failure.tone} title={failure.title}>
          {failure.text}
        </Notice>
      )}
      {answer?.kind === 'failed' && <Notice tone="bad">{say(answer.problem)}</Notice>}
      <DialogFoot>
        <Button disabled={busy} onClick={() => (isSure ? setSure(false) : onClose())}>
          {isSure ? t('back') : common('cancel')}
        </Button>
        {isSure ? (
          <Button look="primary" busy={busy} onClick={() => void send()}>
            {t('broadcast.send')}
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={!isSeen(written) || !reach}
            onClick={() => {
              setAnswer(null);
              setSure(true);
            }}
          >
            {t('broadcast.next')}
          </Button>
        )}
      </DialogFoot>
    </Dialog>
  );
}

function keyOf(audience: Audience): string {
  return 'id' in audience ? `${audience.kind} ${audience.id}` : audience.kind;
}
