'use client';

import { useTranslations } from 'next-intl';
import { columnKindOf, keyColumnOf } from '#lib/domain/column-catalogue';
import type { AgentNames } from '#lib/domain/board-document';
import type { ExplainedSource } from '#lib/domain/explain/explanation';
import { rowNounOf } from '#lib/domain/explain/over-words';
import { NO_DATA } from '#lib/format/no-data';
import type { ResultRow } from '#lib/domain/result-table';
import { isFigure, showCell } from '#components/desk/show-cell.ts';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { type DataColumn, DataTable } from '#components/ui/data-table.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { countOf, rowReader, textOf } from '#components/wall/read-row.ts';
import { useAgentNames } from '#components/wall/use-agent-names.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';

const FULL_NAME = 'Full Name';
/** So many columns have room on a phone; what the others say stands under the row's name. */
const ON_A_PHONE = 3;

/** The rows that the number counts, live, with how many there are of them. */
export function RawRows({ source, names }: { source: ExplainedSource; names: AgentNames }) {
  const t = useTranslations('explain');
  const { rows: query, counts: countsQuery, type, sizeOf } = source;
  const result = useLiveQuery(query);
  const counts = useLiveQuery(countsQuery).table;
  const { stale, frozenAt, waiting } = usePanelState(query.connection, result);
  const now = useServerNow();
  const nameOf = useAgentNames(names);
  const { table } = result;
  const noun = rowNounOf(type);
  const key = keyColumnOf(type);
  const read = table ? rowReader(table) : () => null;
  const show = (row: ResultRow, column: string): string =>
    showCell(read(row, column), { kind: kindOf(column), now: frozenAt ?? now }, t).text;
  const nameIn = (row: ResultRow): string =>
    noun === 'agents' ? nameOf(row.key, textOf(read(row, FULL_NAME))) : row.key;
  const columns = query.columns === '*' ? [] : query.columns.filter((column) => column !== FULL_NAME);
  const shown = columns.map((column, place): DataColumn<ResultRow> => ({
    key: column,
    head: column,
    cell: (row) => show(row, column),
    ...(isFigure(kindOf(column)) && { align: 'end' }),
    ...(place + 1 >= ON_A_PHONE && { from: 'desk' }),
  }));
  const hidden = columns.slice(ON_A_PHONE - 1);
  const count = countOfFigure('rows');
  const size = sizeOf === null || !counts?.rows[0] ? null : rowReader(counts)(counts.rows[0], 'size');
  const rows = waiting || !table ? [] : table.rows;
  return (
    <SectionCard
      title={t('rows.title', { type: t(`type.${type}`) })}
      description={
        <>
          {count === null ? null : t('rows.shown', { shown: rows.length, count })}
          {size === null
            ? null
            : ` ${t('rows.size', { size: showCell(size, { kind: kindOf(sizeOf ?? ''), now }, t).text, column: sizeOf ?? '' })}`}
        </>
      }
      className={`relative overflow-hidden rounded-pocket ${stale ? 'stale' : ''}`}
    >
      <div className="-mx-5 max-sm:-mx-4">
        <DataTable
          caption={t('rows.title', { type: t(`type.${type}`) })}
          columns={[
            { key, head: noun === 'agents' ? t('rows.agent') : key, cell: nameIn, grows: true },
            ...shown,
          ]}
          rows={rows}
          rowKey={(row) => row.key}
          isWide
          {...(hidden.length > 0 && {
            narrow: (row: ResultRow) =>
              hidden
                .map((column) => ({ column, value: show(row, column) }))
                .filter(({ value }) => value !== NO_DATA)
                .map((also) => t('rows.also', also))
                .join(' · '),
          })}
          empty={
            <p className="px-5 pb-2 text-ink-2 max-sm:px-4">
              {waiting ? t('glance.waiting') : t('rows.none')}
            </p>
          }
        />
      </div>
      {stale && <span aria-hidden className="hatched pointer-events-none absolute inset-0 z-2" />}
    </SectionCard>
  );

  function kindOf(column: string) {
    return table?.columns.find(({ name }) => name === column)?.kind ?? columnKindOf(type, column);
  }

  function countOfFigure(figure: string): number | null {
    const row = counts?.rows[0];
    return counts && row ? countOf(rowReader(counts)(row, figure)) : null;
  }
}
