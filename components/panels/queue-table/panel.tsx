'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { QueueRowsBy, QueueTablePanel } from '#lib/domain/board';
import { formatCount } from '#lib/format/count';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { elsewhereWords } from '#components/wall/elsewhere-words.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import { cutPage } from '#components/wall/paging.ts';
import { isAlarmed } from '#components/wall/row-order.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { layoutQueues, type QueuesLayout } from './layout-queues.ts';
import { Row } from './queue-row.tsx';
import { useQueues } from './use-queues.ts';
import { queueCrossings, selectQueues, type QueueRow } from './select.ts';

/** Of the head's line: the padding of the tile and the gap behind the title. */
const HEAD_FRAME_PX = 72;
const HEAD_PX = 29;

export function QueueTable({ panel }: { panel: QueueTablePanel }) {
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const { table, results } = useQueues(panel);
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, ...results);
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const crossings = useMemo(() => (table ? queueCrossings(table, panel) : []), [panel, table]);
  const rows = useMemo(() => (table ? selectQueues(table, panel, judgedAt) : []), [panel, table, judgedAt]);
  const none = panel.groups ? 'noGroups' : 'none';
  const names = useMemo(() => rows.map(({ key }) => key), [rows]);
  const layout = useMemo(
    () =>
      layoutQueues(panel.place, table, {
        headOf: (field) => t(`queueTable.heads.${field}`),
        names,
      }),
    [panel, table, names, t],
  );
  const page = cutPage(rows, { turn, size: layout.rows, isAlarmed });
  const where =
    page.pages > 1
      ? [t('queueTable.page', { page: formatCount(page.page + 1, t), pages: formatCount(page.pages, t) })]
      : [];
  const unlikely = rows.filter(({ suspect }) => suspect).length;
  const suspects = unlikely > 0 ? [common('suspect.count', { count: formatCount(unlikely, t) })] : [];
  const note = fitWords(
    [
      ...where,
      ...elsewhereWords(page.alarmsElsewhere, common),
      ...suspects,
      t('queueTable.order'),
      ...(panel.groups ? [t('queueTable.agentsOnce')] : []),
      t('queueTable.several'),
    ],
    {
      roomPx: panel.place.width - HEAD_FRAME_PX - textEm(panel.title) * HEAD_PX,
      fontPx: HEAD_PX,
    },
  );
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[24px] pt-[14px] pb-[8px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead
        title={panel.title}
        insists={stale}
        note={stale ? asOfWords : waiting || rows.length === 0 ? '' : note}
      />
      {waiting ? (
        <WaitingList query={panel.query} headline={t('queueTable.waiting')} />
      ) : rows.length === 0 ? (
        <PlainWords headline={t(`queueTable.${none}.headline`)} detail={t(`queueTable.${none}.detail`)} />
      ) : (
        <Rows rows={page.rows} by={panel.by ?? 'skill'} layout={layout} names={names} frozenAt={frozenAt} />
      )}
    </Tile>
  );
}

interface RowsProps {
  rows: readonly QueueRow[];
  by: QueueRowsBy;
  layout: QueuesLayout;
  names: readonly string[];
  frozenAt: number | null;
}

function Rows({ rows, by, layout, names, frozenAt }: RowsProps) {
  const t = useTranslations('panels');
  return (
    <table
      className="-mx-[16px] table-fixed border-separate border-spacing-0 leading-none whitespace-nowrap"
      style={{ width: layout.widthPx }}
    >
      <colgroup>
        <col />
        {layout.columns.map(({ field, widthPx }) => (
          <col key={field} style={{ width: widthPx }} />
        ))}
      </colgroup>
      <thead>
        <tr className="h-[38px] text-[29px] text-ink-2">
          <th scope="col" className="border-b-2 border-line pl-[16px] text-left font-normal">
            {t(`queueTable.by.${by}`)}
          </th>
          {layout.columns.map(({ field }) => (
            <th
              key={field}
              scope="col"
              className="border-b-2 border-line text-right font-normal last:pr-[16px]"
            >
              {t(`queueTable.heads.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} layout={layout} names={names} frozenAt={frozenAt} />
        ))}
      </tbody>
    </table>
  );
}
