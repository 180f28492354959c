'use client';

import { ListFilter, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Only } from '#lib/domain/desk-address';
import type { ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { formatCount } from '#lib/format/count';
import { foldText } from '#lib/format/fold-text';
import { filterOptions, filtersOf, type ListedFilter } from './filter-options.ts';
import { Popover } from './popover.tsx';
import { useKnownNames } from './use-known-names.ts';
import styles from './filter.module.css';

interface FilterButtonProps {
  connection: string;
  type: StatisticType;
  table: ResultTable;
  only: Only;
  onOnly: (only: Only) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Narrows the table by skill, group, reason or campaign. */
export function FilterButton(props: FilterButtonProps) {
  const { type, table, only, open, onOpen } = props;
  const t = useTranslations('desk');
  const names = filtersOf(type, table.columns);
  const [first] = names;
  if (first === undefined) return null;
  const count = names.reduce((sum, name) => sum + only[name].length, 0);
  return (
    <Popover
      label={t('filter.name')}
      icon={<ListFilter size={16} aria-hidden />}
      {...(count > 0 && { note: formatCount(count, t) })}
      align="start"
      open={open}
      onOpen={onOpen}
    >
      <Choices {...props} names={names} first={first} />
    </Popover>
  );
}

const MOST_SHOWN = 200;
const NOTHING: readonly string[] = [];

function Choices({
  connection,
  type,
  table,
  only,
  onOnly,
  names,
  first,
}: FilterButtonProps & { names: readonly ListedFilter[]; first: ListedFilter }) {
  const t = useTranslations('desk');
  const [picked, setPicked] = useState<ListedFilter>(
    () => names.find((name) => only[name].length > 0) ?? first,
  );
  const [text, setText] = useState('');
  const known = useKnownNames(connection, picked) ?? NOTHING;
  const chosen = only[picked];
  const options = useMemo(
    () => filterOptions({ type, columns: table.columns, rows: table.rows }, picked, { known, chosen }),
    [type, table, picked, known, chosen],
  );
  const wanted = foldText(text);
  const fitting = options.filter(({ value }) => foldText(value).includes(wanted));
  const toggle = (value: string): void =>
    onOnly({
      ...only,
      [picked]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    });
  return (
    <>
      {names.length > 1 && (
        <div className={styles.kinds} role="radiogroup" aria-label={t('filter.by')}>
          {names.map((name) => (
            <label key={name} className={styles.kind}>
              <input
                type="radio"
                name="filter-by"
                checked={name === picked}
                onChange={() => {
                  setPicked(name);
                  setText('');
                }}
              />
              {t(`filter.names.${name}`)}
              {only[name].length > 0 && <b>{formatCount(only[name].length, t)}</b>}
            </label>
          ))}
        </div>
      )}
      <label className={styles.find}>
        <Search size={15} aria-hidden />
        <span className={styles.spokenOnly}>{t(`filter.find.${picked}`)}</span>
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just opened this to look for something
          autoFocus
          type="text"
          value={text}
          placeholder={t(`filter.find.${picked}`)}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <ul className={styles.options} aria-label={t(`filter.names.${picked}`)}>
        {fitting.slice(0, MOST_SHOWN).map(({ value, count }) => (
          <li key={value}>
            <label className={styles.option}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span>{value}</span>
              <b>{formatCount(count, t)}</b>
            </label>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p className={styles.none}>{t('filter.none')}</p>}
      {fitting.length > MOST_SHOWN && (
        <p className={styles.none}>{t('filter.more', { count: fitting.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}
