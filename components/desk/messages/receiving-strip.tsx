'use client';

import { useTranslations } from 'next-intl';
import { useStream } from '#components/live/use-stream.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { formatClockTime } from '#lib/format/clock-time';
import { troubleWords } from './message-words.ts';
import type { DeskMessages } from './messages-context.ts';
import styles from './messages.module.css';

/** Whether messages are being received, since when not and why, and the way to switch it. `isWhole`: with what it means. */
export function ReceivingStrip({
  view,
  problem,
  viewAt,
  isOn,
  setOn,
  zone,
  isWhole,
}: DeskMessages & { isWhole: boolean }) {
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const say = useProblemWords();
  const isHeard = useStream().kind !== 'lost';
  if (problem)
    return (
      <Notice
        tone="warn"
        title={viewAt > 0 ? t('unheard', { at: formatClockTime(viewAt, zone) }) : undefined}
      >
        {say(problem)}
      </Notice>
    );
  if (view === null) return <p className={styles.quiet}>{t('waiting')}</p>;
  if (!isHeard) return <Notice tone="warn">{t('unheard', { at: formatClockTime(viewAt, zone) })}</Notice>;
  const { receiving, actsAs } = view;
  if (!isOn)
    return (
      <Notice title={t('off.title')}>
        {isWhole && <p>{t('off.what', { user: actsAs })}</p>}
        {/* Below the words: the column is narrow. */}
        <p className="mt-2">
          <Button look="primary" size="small" onClick={() => setOn(true)}>
            {t('off.do')}
          </Button>
        </p>
      </Notice>
    );
  switch (receiving.kind) {
    case 'off':
    case 'starting':
      return <output className={styles.quiet}>{t('starting', { user: actsAs })}</output>;
    case 'failing':
      return (
        <Notice
          tone="warn"
          title={
            receiving.heardAt === null
              ? t('failing.never')
              : t('failing.since', { at: formatClockTime(receiving.heardAt, zone) })
          }
        >
          <p>
            {troubleWords(receiving.trouble, desk)}{' '}
            {t('failing.next', { at: formatClockTime(receiving.nextAt, zone) })}
          </p>
          <p className="mt-2">
            <Button size="small" onClick={() => setOn(false)}>
              {t('on.stop')}
            </Button>
          </p>
        </Notice>
      );
    case 'on':
      return isWhole ? (
        <output className={styles.receiving}>
          <span className={styles.dot} aria-hidden />
          <span>{t('on.as', { user: actsAs })}</span>
          <Button look="quiet" size="small" onClick={() => setOn(false)}>
            {t('on.stop')}
          </Button>
        </output>
      ) : null;
  }
}
