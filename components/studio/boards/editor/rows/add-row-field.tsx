'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { StatisticType } from '#lib/domain/statistic-type';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { RowSuggestions } from './row-suggestions.tsx';

interface AddRowFieldProps {
  label: string;
  name: string;
  /** Whose rows are offered. */
  type: StatisticType;
  /** Of a list in these rows its entries are offered. */
  groupBy?: string | undefined;
  /** Keys that are there already. */
  taken: readonly string[];
  onAdd: (key: string) => void;
}

/** Names a row by its key: one that is there now, or one that will be. */
export function AddRowField({ label, name, type, groupBy, taken, onAdd }: AddRowFieldProps) {
  const t = useTranslations('studio.boards.editor.rows');
  const [typed, setTyped] = useState('');
  const listId = useId();
  const key = typed.trim();
  const isTaken = taken.includes(key);
  const add = (): void => {
    if (key === '' || isTaken) return;
    onAdd(key);
    setTyped('');
  };
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={label}
        name={name}
        className="flex-1"
        list={listId}
        autoComplete="off"
        maxLength={300}
        value={typed}
        error={isTaken ? t('taken') : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button disabled={key === '' || isTaken} onClick={add} aria-label={t('addTo', { label })}>
        {t('add')}
      </Button>
      <RowSuggestions id={listId} type={type} groupBy={groupBy} typed={typed} taken={taken} />
    </div>
  );
}
