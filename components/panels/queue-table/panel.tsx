'use client';

import { memo, useMemo, useState } from 'react';
import type { QueueTablePanel } from '#lib/domain/board';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { Elapsed } from '#components/wall/elapsed.tsx';
import { cutPage } from '#components/wall/paging.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { layoutQueues, type QueuesLayout } from './layout-queues.ts';
import { queueCrossings, selectQueues, type QueueField, type QueueRow } from './select.ts';

/** Room for a time, so that it stands clear of the number before it. */
const TIME_EM = 3.7;
const NUMBER_TONES = { ok: 'text-ink', warn: 'text-warn', critical: 'text-crit' } as const;

export function QueueTable({ panel }: { panel: QueueTablePanel }) {
  const { table, ...age } = useLiveQuery(panel.query);
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, { table, ...age });
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const crossings = useMemo(() => (table ? queueCrossings(table, panel) : []), [panel, table]);
  const rows = useMemo(() => (table ? selectQueues(table, panel, judgedAt) : []), [panel, table, judgedAt]);
  const urgent = rows[0] !== undefined && rows[0].severity !== 'ok';
  const layout = useMemo(() => layoutQueues(panel.place, table), [panel, table]);
  const page = cutPage(rows, { turn, size: layout.rows, urgent });
  const where = page.pages > 1 ? `page ${page.page + 1} of ${page.pages} · ` : '';
  const note = `${where}by wait · a call may be in several`;
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[24px] pt-[14px] pb-[8px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead title={panel.title} note={stale ? asOfWords : waiting || rows.length === 0 ? '' : note} />
      {waiting ? (
        <WaitingList query={panel.query} headline="Waiting for the queues" />
      ) : rows.length === 0 ? (
        <PlainWords headline="No queues" detail="Skills appear here as soon as there is one to show" />
      ) : (
        <Rows rows={page.rows} layout={layout} frozenAt={frozenAt} />
      )}
    </Tile>
  );
}

interface RowsProps {
  rows: readonly QueueRow[];
  layout: QueuesLayout;
  frozenAt: number | null;
}

function Rows({ rows, layout, frozenAt }: RowsProps) {
  return (
    <table
      className="-mx-[16px] table-fixed border-separate border-spacing-0 leading-none whitespace-nowrap"
      style={{ width: layout.widthPx }}
    >
      <colgroup>
        <col />
        {layout.columns.map(({ head, widthPx }) => (
          <col key={head} style={{ width: widthPx }} />
        ))}
      </colgroup>
      <thead>
        <tr className="h-[38px] text-[29px] text-ink-2">
          <th scope="col" className="border-b-2 border-line pl-[16px] text-left font-normal">
            Skill
          </th>
          {layout.columns.map(({ head }) => (
            <th
              key={head}
              scope="col"
              className="border-b-2 border-line text-right font-normal last:pr-[16px]"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} layout={layout} frozenAt={frozenAt} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<RowsProps, 'rows'> {
  row: QueueRow;
}

const Row = memo(function Row({ row, layout, frozenAt }: RowProps) {
  const critical = row.severity === 'critical';
  const room = row.severity === 'ok' ? layout.nameEm.calm : layout.nameEm.alarmed;
  const cell = `relative ${critical ? '' : 'border-b-2 border-line'}`;
  const numberTone = (value: unknown, severity: QueueRow['severity'] = 'ok'): string => {
    if (critical) return 'font-value';
    // A zero that is fine, and no data, are quiet.
    return value === null || value === 0 ? 'text-ink-2' : `font-value ${NUMBER_TONES[severity]}`;
  };
  const toneOf = (field: QueueField): string => {
    if (field === 'waiting') return numberTone(row.waiting, row.waitingSeverity);
    return field === 'longest' ? numberTone(row.longest, row.longestSeverity) : numberTone(row[field]);
  };
  return (
    <tr
      data-severity={row.severity}
      className={`text-[36px] tracking-value last:[&>td]:border-transparent ${critical ? 'text-crit-wall-ink' : ''}`}
      style={{ height: layout.rowPx }}
    >
      <td className={`pl-[16px] ${cell}`}>
        {critical ? <Ground widthPx={layout.widthPx} /> : null}
        <span className="relative flex items-center gap-[10px]">
          {row.severity === 'ok' ? null : (
            <Glyph name={row.severity} {...(row.severity === 'warn' && { className: 'text-warn' })} />
          )}
          <span
            className={`truncate py-1 font-label ${textEm(row.key) > room.large ? 'text-[29px] tracking-[-0.02em]' : 'text-[32px] tracking-normal'}`}
          >
            {cutMiddle(row.key, room.small)}
          </span>
        </span>
      </td>
      {layout.columns.map(({ field }) => (
        <td key={field} className={`text-right last:pr-[16px] ${cell} ${toneOf(field)}`}>
          {field === 'longest' ? (
            <Elapsed duration={row.longest} frozenAt={frozenAt} roomEm={TIME_EM} />
          ) : (
            <Changing text={formatCount(row[field])} />
          )}
        </td>
      ))}
    </tr>
  );
});

/** Of a critical row: one surface under all of its cells, without seams, clear of the rows above and below. */
function Ground({ widthPx }: { widthPx: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-[3px] left-0 rounded-[10px] bg-crit-bg"
      style={{ width: widthPx }}
    />
  );
}

function Changing({ text }: { text: string }) {
  return (
    <span key={text} className="inline-block animate-changed">
      {text}
    </span>
  );
}
