'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FILTER_NAMES, NO_FILTERS, type Only } from '#lib/domain/desk-address';
import styles from './filter.module.css';

interface FilterChipsProps {
  only: Only;
  filter: string;
  onChange: (next: { only: Only; filter?: string }) => void;
}

/** What narrows the table, each with a way to take it off; the states and the text have places of their own. */
export function FilterChips({ only, filter, onChange }: FilterChipsProps) {
  const t = useTranslations('desk');
  const set = FILTER_NAMES.filter((name) => name !== 'state').filter((name) => only[name].length > 0);
  const all = set.length + Number(only.state.length > 0) + Number(filter !== '');
  return (
    <>
      {set.map((name) => (
        <span key={name} className={styles.chip}>
          <span className={styles.chipName}>{t(`filter.names.${name}`)}</span>
          <b title={only[name].join(', ')}>{only[name].join(', ')}</b>
          <button
            type="button"
            aria-label={t('filter.takeOff', { name: t(`filter.names.${name}`) })}
            onClick={() => onChange({ only: { ...only, [name]: [] } })}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      {all > 1 && (
        <button
          type="button"
          className={styles.clearAll}
          onClick={() => onChange({ only: NO_FILTERS, filter: '' })}
        >
          {t('filter.clear')}
        </button>
      )}
    </>
  );
}
