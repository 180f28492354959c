'use client';

import { useTranslations } from 'next-intl';
import { MOST_AGENT_ORDERS } from '#lib/domain/agent-table';
import type { AgentOrder } from '#lib/domain/agent-panels';
import { SelectField } from '#components/ui/select-field.tsx';
import type { AgentTableDocument } from './agent-table-fields.tsx';
import { columnId, columnOf, KNOWN_AGENT_COLUMNS } from './known-agent-columns.ts';

interface OrderFieldsProps {
  panel: AgentTableDocument;
  onChange: (sort: readonly AgentOrder[]) => void;
}

/** Up to three columns that decide, one after the other, who stands first. */
export function OrderFields({ panel: { sort, columns }, onChange }: OrderFieldsProps) {
  const t = useTranslations('studio.boards.editor.agentTable');
  const places = Array.from({ length: Math.min(MOST_AGENT_ORDERS, sort.length + 1) }, (_, place) => place);
  const known = [...KNOWN_AGENT_COLUMNS, ...columns, ...sort].filter(
    (one, place, all) => all.findIndex((other) => columnId(other) === columnId(one)) === place,
  );
  const set = (place: number, order: AgentOrder | null): void =>
    onChange([...sort.slice(0, place), ...(order ? [order] : []), ...sort.slice(place + 1)]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="float-left mb-1 w-full text-[13px] font-label text-ink-2">{t('sort')}</legend>
      <p className="text-[13px] text-ink-2">{t('sortHint')}</p>
      {places.map((place) => {
        const order = sort[place];
        return (
          <div key={place} className="grid grid-cols-2 gap-3">
            <SelectField
              label={t('by', { place: place + 1 })}
              name={`sort-${place}`}
              value={order ? columnId(order) : ''}
              options={[
                { value: '', label: t('nothing') },
                ...known.map((one) => ({
                  value: columnId(one),
                  label: t('column', { column: one.column, table: t(`tables.${one.type}`) }),
                })),
              ]}
              onChange={({ target }) => {
                const chosen = columnOf(target.value, known);
                const direction = order?.direction ?? 'desc';
                set(place, chosen ? { type: chosen.type, column: chosen.column, direction } : null);
              }}
            />
            {order && (
              <SelectField
                label={t('direction')}
                name={`direction-${place}`}
                value={order.direction}
                options={[
                  { value: 'desc', label: t('directions.desc') },
                  { value: 'asc', label: t('directions.asc') },
                ]}
                onChange={({ target }) =>
                  set(place, { ...order, direction: target.value === 'asc' ? 'asc' : 'desc' })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
