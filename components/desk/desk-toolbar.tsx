'use client';

import { Search, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import type { DeskAddress } from '#lib/domain/desk-address';
import type { StatisticType } from '#lib/domain/statistic-type';
import { formatCount } from '#lib/format/count';
import { FilterChips } from './filter-chips.tsx';
import { StateSwitches } from './state-switches.tsx';
import { NOUN_OF } from './statistic-groups.ts';
import type { GoDesk } from './use-desk-address.ts';
import styles from './desk.module.css';

interface DeskToolbarProps {
  type: StatisticType;
  address: Pick<DeskAddress, 'filter' | 'only' | 'alarmsFirst'>;
  go: GoDesk;
  /** The counts are those of a table that is not live. */
  stale: boolean;
  /** How many rows are in each state; empty for a table without states. */
  counts: readonly (readonly [string, number])[];
  /** How many rows are alarmed; null where rows of this type never are. */
  alarms: number | null;
  /** `18 of 22 agents`. */
  shown: string;
  findRef: Ref<HTMLInputElement>;
  /** The way to more filters. */
  children: ReactNode;
}

/** What narrows the table down: a text over names, filters, and the states as switches with how many are in each. */
export function DeskToolbar(props: DeskToolbarProps) {
  const { type, address, go, counts, alarms, shown, stale, findRef, children } = props;
  const { filter, only, alarmsFirst } = address;
  const t = useTranslations('desk');
  return (
    <search className={styles.toolbar} aria-label={t('toolbar.name')}>
      <label className={styles.filter}>
        <Search size={16} aria-hidden />
        <span className={styles.spokenOnly}>{t(`nouns.${NOUN_OF[type]}.findByName`)}</span>
        <input
          ref={findRef}
          type="text"
          value={filter}
          placeholder={t(`nouns.${NOUN_OF[type]}.find`)}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => go({ filter: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && go({ filter: '' })}
        />
        {filter !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('toolbar.clear')}
            onClick={(event) => {
              go({ filter: '' });
              event.currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </label>
      {children}
      {alarms !== null && (
        <button
          type="button"
          className={styles.button}
          aria-pressed={alarmsFirst}
          title={t('toolbar.alarms.title')}
          onClick={() => go({ alarmsFirst: !alarmsFirst })}
        >
          <TriangleAlert size={16} aria-hidden />
          {t('toolbar.alarms.deed')}
          {alarms > 0 && <span className={styles.buttonNote}>{formatCount(alarms, t)}</span>}
        </button>
      )}
      <FilterChips only={only} filter={filter} onChange={(next) => go(next)} />
      <output className={styles.shown}>{shown}</output>
      <StateSwitches
        counts={counts}
        stale={stale}
        states={only.state}
        onStates={(state) => go({ only: { ...only, state } })}
      />
    </search>
  );
}
