'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { SearchBox } from '#components/ui/search-box.tsx';
import type { Reachable } from '#lib/domain/message-thread';
import { foldText } from '#lib/format/fold-text';
import { readPeople } from './message-answers.ts';
import { failureWords } from './message-words.ts';
import styles from './messages.module.css';

interface PeopleDialogProps {
  connection: string;
  title: string;
  /** Ids of those who are not to be chosen. */
  without?: readonly string[];
  onChoose: (person: Reachable) => void;
  onClose: () => void;
}

/** A list that nobody reads to its end says to type on. */
const MOST_SHOWN = 60;

/** Whoever is logged in now, to be chosen by typing or by a press. */
export function PeopleDialog({ connection, title, without = [], onChoose, onClose }: PeopleDialogProps) {
  const t = useTranslations('messages');
  const desk = useTranslations('desk');
  const say = useProblemWords();
  const [typed, setTyped] = useState('');
  const { data, error } = useQuery({
    queryKey: ['message-people', connection],
    queryFn: ({ signal }) =>
      getJson(`/api/acting/${encodeURIComponent(connection)}/messages/people`, { read: readPeople, signal }),
    staleTime: 10_000,
    retry: false,
  });
  const failure = data && data.kind !== 'done' ? failureWords(data, { t, desk }) : null;
  const words = foldText(typed).split(' ');
  const found =
    data?.kind === 'done'
      ? data.value
          .filter(({ id }) => !without.includes(id))
          .filter(({ name, fullName }) =>
            words.every((word) => foldText(`${fullName} ${name}`).includes(word)),
          )
          .toSorted((a, b) => a.fullName.localeCompare(b.fullName))
      : [];
  return (
    <Dialog open onClose={onClose} title={title} description={t('people.what')}>
      <SearchBox label={t('people.find')} value={typed} onChange={setTyped} />
      {!data && !error && <output className={styles.quiet}>{t('people.waiting')}</output>}
      {error && <Notice tone="bad">{say(error)}</Notice>}
      {failure && (
        <Notice tone={failure.tone} title={failure.title}>
          {failure.text}
        </Notice>
      )}
      {data?.kind === 'done' && found.length === 0 && <p className={styles.quiet}>{t('people.none')}</p>}
      <ul className={styles.people}>
        {found.slice(0, MOST_SHOWN).map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => onChoose(person)}>
              <span>{person.fullName}</span>
              <small>
                {person.role === 'agent' ? person.name : `${t(`role.${person.role}`)} · ${person.name}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className={styles.quiet}>{t('people.more', { count: found.length - MOST_SHOWN })}</p>
      )}
    </Dialog>
  );
}
