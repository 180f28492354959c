'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '#lib/format/count';
import { StateGlyph } from './state-label.tsx';
import { useStateWords } from './use-state-words.ts';
import styles from './desk.module.css';

interface StateSwitchesProps {
  counts: readonly (readonly [string, number])[];
  stale: boolean;
  states: readonly string[];
  onStates: (states: readonly string[]) => void;
}

/** The states with how many are in each; those that are on are shown, none on shows all. */
export function StateSwitches({ counts, stale, states, onStates }: StateSwitchesProps) {
  const t = useTranslations('desk');
  const words = useStateWords();
  const offered = [
    ...counts,
    ...states.filter((state) => !counts.some(([name]) => name === state)).map((state) => [state, 0] as const),
  ];
  if (offered.length === 0) return null;
  return (
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
            {words(state)}
            <b>{formatCount(count, t)}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
