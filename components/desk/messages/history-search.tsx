'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { SearchBox } from '#components/ui/search-box.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FullNames, KeptMessage } from '#lib/domain/message-thread';
import { ownValue } from '#lib/domain/own-value';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay } from '#lib/format/day-time';
import type { Words } from '#lib/words/words';
import { readHistory } from './message-answers.ts';
import { audienceWords } from './message-words.ts';
import type { DeskMessages } from './messages-context.ts';
import styles from './messages.module.css';

const DAY_MS = 86_400_000;

/** What was written, found by words, by a person, by days. */
export function HistorySearch({ connection, zone }: DeskMessages) {
  const t = useTranslations('messages');
  const say = useProblemWords();
  const [text, setText] = useState('');
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const filter = useDeferredValue(addressOf({ text, person, from, to }));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['message-history', connection, filter],
    queryFn: ({ signal, pageParam }) => {
      const params = new URLSearchParams({ ...filter, ...(pageParam !== '' && { before: pageParam }) });
      return getJson(`/api/acting/${encodeURIComponent(connection)}/messages/history?${params.toString()}`, {
        read: readHistory,
        signal,
      });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
  const pages = data?.pages ?? [];
  return (
    <>
      <div className={styles.filter}>
        <SearchBox label={t('history.text')} value={text} onChange={setText} />
        <SearchBox label={t('history.person')} value={person} onChange={setPerson} />
        <div className={styles.days}>
          <TextField
            type="date"
            name="from"
            label={t('history.from')}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
          <TextField
            type="date"
            name="to"
            label={t('history.to')}
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
      </div>
      {error && <Notice tone="bad">{say(error)}</Notice>}
      {data && pages[0]?.messages.length === 0 && <p className={styles.quiet}>{t('history.none')}</p>}
      <ol className={styles.found} aria-label={t('history.found')}>
        {pages.flatMap(({ messages, names }) =>
          messages.map((message) => (
            <li key={message.id}>
              <Found message={message} names={names} zone={zone} />
            </li>
          )),
        )}
      </ol>
      {hasNextPage && (
        <Button size="small" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('history.older')}
        </Button>
      )}
      {pages[0] && <p className={styles.quiet}>{t('history.kept', { days: pages[0].keptDays })}</p>}
    </>
  );
}

function Found({ message, names, zone }: { message: KeptMessage; names: FullNames; zone: string }) {
  const t = useTranslations('messages');
  const common = useTranslations('common');
  const { kind, from, by, people, audience, text, at, standing } = message;
  const nameOf = (name: string): string => ownValue(names, name) ?? name;
  const others = people.filter(({ id }) => id !== from?.id).map(({ name }) => nameOf(name));
  const whom = audience ? audienceWords(audience, t) : others.join(', ');
  return (
    <>
      <p className={styles.foundHead}>
        <b>{from ? nameOf(from.name) : (by ?? t('somebody'))}</b>
        {whom !== '' && ` → ${whom}`}
        {kind === 'help-request' && ` · ${t('asksForHelp')}`}
      </p>
      <p className={styles.foundText}>{text}</p>
      <p className={styles.lineFoot}>
        <time>{momentWords(at, zone, common)}</time>
        {standing === 'uncertain' && <span> · {t('line.uncertain')}</span>}
      </p>
    </>
  );
}

function momentWords(at: number, zone: string, common: Words<'common'>): string {
  return `${formatDay(at, zone, common)}, ${formatClockTime(at, zone)}`;
}

interface Asked {
  text: string;
  person: string;
  from: string;
  to: string;
}

/** What is asked for; days are those of this machine's clock, both included. */
function addressOf({ text, person, from, to }: Asked): Record<string, string> {
  const [first, last] = [dayOf(from), dayOf(to)];
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(person.trim() !== '' && { person: person.trim() }),
    ...(first !== null && { from: String(first) }),
    ...(last !== null && { to: String(last + DAY_MS) }),
  };
}

function dayOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00`);
  return Number.isNaN(at) ? null : at;
}
