'use client';

import { useTranslations } from 'next-intl';
import type { StatisticType } from '#lib/domain/statistic-type';
import { formatCount } from '#lib/format/count';
import { Search, X } from 'lucide-react';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { StateGlyph } from './state-label.tsx';
import { stateWords } from './state-look.ts';
import { NOUN_OF } from './statistic-groups.ts';
import styles from './desk.module.css';

interface DeskToolbarProps {
  type: StatisticType;
  filter: string;
  onFilter: (filter: string) => void;
  /** The counts are those of a table that is not live. */
  stale: boolean;
  /** How many rows are in each state; empty for a table without states. */
  counts: readonly (readonly [string, number])[];
  states: readonly string[];
  onStates: (states: readonly string[]) => void;
  /** `18 of 22 agents`. */
  shown: string;
}

/** What narrows the table down: a text over names, and the states as switches with how many are in each. */
export function DeskToolbar(props: DeskToolbarProps) {
  const t = useTranslations('desk');
  const readState = useReadState();
  const { type, filter, onFilter, counts, states, onStates, shown, stale } = props;
  const offered = [
    ...counts,
    ...states.filter((state) => !counts.some(([name]) => name === state)).map((state) => [state, 0] as const),
  ];
  return (
    <search className={styles.toolbar} aria-label={t('toolbar.name')}>
      <label className={styles.filter}>
        <Search size={16} aria-hidden />
        <span className={styles.spokenOnly}>{t(`nouns.${NOUN_OF[type]}.findByName`)}</span>
        <input
          type="text"
          value={filter}
          placeholder={t(`nouns.${NOUN_OF[type]}.find`)}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onFilter(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onFilter('')}
        />
        {filter !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('toolbar.clear')}
            onClick={() => onFilter('')}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </label>
      {offered.length > 0 && (
        <fieldset className={`${styles.chips} ${stale ? 'stale' : ''}`} aria-label={t('toolbar.states')}>
          {offered.map(([state, count]) => {
            const on = states.includes(state);
            return (
              <button
                key={state}
                type="button"
                className={styles.chip}
                aria-pressed={on}
                onClick={() => onStates(on ? states.filter((other) => other !== state) : [...states, state])}
              >
                <StateGlyph state={state} px={14} />
                {stateWords(state, readState)}
                <b>{formatCount(count)}</b>
              </button>
            );
          })}
        </fieldset>
      )}
      <output className={styles.shown}>{shown}</output>
    </search>
  );
}
