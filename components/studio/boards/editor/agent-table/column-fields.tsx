'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MOST_AGENT_COLUMNS } from '#lib/domain/agent-table';
import type { AgentColumn } from '#lib/domain/agent-panels';
import type { Grid } from '#lib/domain/board-document';
import { placeOn } from '#lib/domain/board-grid';
import { columnKindOf } from '#lib/domain/column-catalogue';
import { layoutAgents } from '#components/panels/agent-table/layout-agents.ts';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { AgentTableDocument } from './agent-table-fields.tsx';
import { columnId, columnOf, KNOWN_AGENT_COLUMNS } from './known-agent-columns.ts';

interface ColumnFieldsProps {
  panel: AgentTableDocument;
  grid: Grid;
  onChange: (columns: readonly AgentColumn[]) => void;
}

/** The columns in their order, and how many of them find no room where the panel stands. */
export function ColumnFields({ panel, grid, onChange }: ColumnFieldsProps) {
  const t = useTranslations('studio.boards.editor.agentTable');
  const { columns, at } = panel;
  const { hidden } = layoutAgents(
    placeOn(grid, at),
    columns.map(({ type, column, title }) => ({ head: title ?? column, kind: columnKindOf(type, column) })),
  );
  const taken = new Set(columns.map(columnId));
  const swap = (place: number, by: 1 | -1): void =>
    onChange(
      columns.map((column, here) => {
        if (here === place) return columns[place + by] ?? column;
        return here === place + by ? (columns[place] ?? column) : column;
      }),
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="float-left mb-1 w-full text-[13px] font-label text-ink-2">{t('columns')}</legend>
      <p className="text-[13px] text-ink-2">{t('columnsHint')}</p>
      <ol className="flex flex-col gap-1">
        {columns.map((one, place) => {
          const { type, column, title } = one;
          const isHidden = place >= columns.length - hidden;
          return (
            <li key={columnId(one)} className="flex items-center gap-1.5">
              <span className={`min-w-0 flex-1 truncate text-sm ${isHidden ? 'text-ink-3' : ''}`}>
                {t('column', { column: title ?? column, table: t(`tables.${type}`) })}
              </span>
              <Button
                size="small"
                look="quiet"
                aria-label={t('up', { column })}
                disabled={place === 0}
                onClick={() => swap(place, -1)}
              >
                <ArrowUp size={15} aria-hidden />
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={t('down', { column })}
                disabled={place === columns.length - 1}
                onClick={() => swap(place, 1)}
              >
                <ArrowDown size={15} aria-hidden />
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={t('remove', { column })}
                disabled={columns.length === 1}
                onClick={() => onChange(columns.filter((other) => other !== one))}
              >
                <X size={15} aria-hidden />
              </Button>
            </li>
          );
        })}
      </ol>
      {hidden > 0 && <p className="text-[13px] text-warn">{t('hidden', { count: hidden })}</p>}
      {columns.length < MOST_AGENT_COLUMNS && (
        <SelectField
          label={t('add')}
          name="add-column"
          value=""
          options={[
            { value: '', label: t('choose') },
            ...KNOWN_AGENT_COLUMNS.filter((one) => !taken.has(columnId(one))).map((one) => ({
              value: columnId(one),
              label: t('column', { column: one.column, table: t(`tables.${one.type}`) }),
            })),
          ]}
          onChange={({ target }) => {
            const chosen = columnOf(target.value, []);
            if (chosen) onChange([...columns, chosen]);
          }}
        />
      )}
    </fieldset>
  );
}
