'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { MessageLine } from '#lib/domain/message-thread';
import { formatClockTime } from '#lib/format/clock-time';
import { audienceWords, eventWords } from './message-words.ts';
import styles from './messages.module.css';

interface ThreadLinesProps {
  lines: readonly MessageLine[];
  zone: string;
  nameOf: (username: string) => string;
  isBroadcasts: boolean;
  /** Sends the text once more, where that can be done. */
  onAgain: ((text: string) => void) | null;
}

/** How near its end a reader is taken along when something comes. */
const NEAR_PX = 80;

/** What was written and what happened, the latest at the end, which stays in sight for whoever is there. */
export function ThreadLines({ lines, zone, nameOf, isBroadcasts, onAgain }: ThreadLinesProps) {
  const t = useTranslations('messages');
  const place = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = lines.at(-1);
  useEffect(() => {
    const element = place.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [last?.id, last?.standing]);
  return (
    <div
      ref={place}
      role="log"
      aria-label={t('lines')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      className={styles.lines}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
      }}
    >
      <ol className={styles.lineList}>
        {lines.map((line, index) => {
          const happened = eventWords(line, nameOf, t);
          if (happened === '') return null;
          if (happened !== null)
            return (
              <li key={line.id} className={styles.event}>
                {happened} · <time>{formatClockTime(line.at, zone, { seconds: false })}</time>
              </li>
            );
          const before = lines[index - 1];
          const isSameWriter =
            before !== undefined &&
            before.from?.id === line.from?.id &&
            before.by === line.by &&
            eventWords(before, nameOf, t) === null;
          return (
            <li
              key={line.id}
              className={styles.line}
              data-own={line.from === null || undefined}
              data-standing={line.standing}
            >
              {(!isSameWriter || isBroadcasts) && (
                <span className={styles.writer}>
                  {line.from ? nameOf(line.from.name) : (line.by ?? t('somebody'))}
                  {line.audience && ` → ${audienceWords(line.audience, t)}`}
                  {line.kind === 'help-request' && <b> · {t('asksForHelp')}</b>}
                </span>
              )}
              <span className={styles.bubble}>{line.text}</span>
              <span className={styles.lineFoot}>
                <time>{formatClockTime(line.at, zone, { seconds: false })}</time>
                {line.standing !== 'received' && <span> · {t(`line.${line.standing}`)}</span>}
              </span>
              {onAgain && ['refused', 'not-sent', 'uncertain'].includes(line.standing) && (
                <Button size="small" look="quiet" onClick={() => onAgain(line.text)}>
                  {t('again')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
