'use client';

import { memo, useMemo, useState } from 'react';
import type { QueueTablePanel } from '#lib/domain/board';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { Elapsed } from '#components/wall/elapsed.tsx';
import { cutPage } from '#components/wall/paging.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { queueCrossings, selectQueues, type QueueRow } from './select.ts';

const ROWS = 7;
const HEADS = ['Waiting', 'Longest', 'Ready', 'On call', 'Callbacks'] as const;
const NUMBER_TONES = { ok: 'text-ink', warn: 'text-warn', critical: 'text-crit' } as const;

export function QueueTable({ panel }: { panel: QueueTablePanel }) {
  const { table, ...age } = useLiveQuery(panel.query);
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, { table, ...age });
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const crossings = useMemo(() => (table ? queueCrossings(table, panel) : []), [panel, table]);
  const rows = useMemo(() => (table ? selectQueues(table, panel, judgedAt) : []), [panel, table, judgedAt]);
  const urgent = rows[0] !== undefined && rows[0].severity !== 'ok';
  const page = cutPage(rows, { turn, size: ROWS, urgent });
  const note = page.pages > 1 ? `page ${page.page + 1} of ${page.pages} · by wait` : 'by wait';
  return (
    <Tile label={panel.title} stale={stale} className="px-[24px] pt-[14px] pb-[8px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead title={panel.title} note={stale ? asOfWords : waiting || rows.length === 0 ? '' : note} />
      {waiting ? (
        <WaitingList query={panel.query} headline="Waiting for the queues" />
      ) : rows.length === 0 ? (
        <PlainWords headline="No queues" detail="Skills appear here as soon as Five9 reports one" />
      ) : (
        <Rows rows={page.rows} frozenAt={frozenAt} />
      )}
    </Tile>
  );
}

function Rows({ rows, frozenAt }: { rows: readonly QueueRow[]; frozenAt: number | null }) {
  return (
    <table className="-mx-[14px] w-[892px] table-fixed border-separate border-spacing-0 leading-none whitespace-nowrap">
      <colgroup>
        <col />
        <col className="w-[118px]" />
        <col className="w-[144px]" />
        <col className="w-[106px]" />
        <col className="w-[118px]" />
        <col className="w-[166px]" />
      </colgroup>
      <thead>
        <tr className="h-[38px] text-[29px] text-ink-2">
          <th scope="col" className="border-b-2 border-line pl-[14px] text-left font-normal">
            Skill
          </th>
          {HEADS.map((head) => (
            <th
              key={head}
              scope="col"
              className="border-b-2 border-line text-right font-normal last:pr-[14px]"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} frozenAt={frozenAt} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ row, frozenAt }: { row: QueueRow; frozenAt: number | null }) {
  const critical = row.severity === 'critical';
  const loud = (severity: QueueRow['severity']): string => (critical ? '' : NUMBER_TONES[severity]);
  return (
    <tr
      data-severity={row.severity}
      className={`h-[52px] text-[36px] ${critical ? 'bg-crit-bg text-crit-wall-ink' : ''} [&>td]:border-b-2 ${critical ? '[&>td]:border-crit-bg' : '[&>td]:border-line'} last:[&>td]:border-transparent`}
    >
      <td className="rounded-l-[10px] pl-[14px]">
        <span className="flex items-center gap-[10px]">
          {row.severity === 'ok' ? null : (
            <Glyph name={row.severity} {...(row.severity === 'warn' && { className: 'text-warn' })} />
          )}
          <span className={`truncate py-1 font-label ${row.key.length > 13 ? 'text-[29px]' : 'text-[32px]'}`}>
            {row.key}
          </span>
        </span>
      </td>
      <td
        className={`text-right font-value ${quietZero(row.waiting, critical) || loud(row.waitingSeverity)}`}
      >
        <Changing text={formatCount(row.waiting)} />
      </td>
      <td
        className={`text-right font-value ${row.longest === null ? quietZero(null, critical) : loud(row.longestSeverity)}`}
      >
        <Elapsed duration={row.longest} frozenAt={frozenAt} />
      </td>
      <Count value={row.ready} critical={critical} />
      <Count value={row.onCall} critical={critical} />
      <Count value={row.callbacks} critical={critical} last />
    </tr>
  );
});

function Count({
  value,
  critical,
  last = false,
}: {
  value: number | null;
  critical: boolean;
  last?: boolean;
}) {
  return (
    <td
      className={`text-right font-label ${quietZero(value, critical)} ${last ? 'rounded-r-[10px] pr-[14px]' : ''}`}
    >
      <Changing text={formatCount(value)} />
    </td>
  );
}

function Changing({ text }: { text: string }) {
  return (
    <span key={text} className="inline-block animate-changed">
      {text}
    </span>
  );
}

/** A zero that is fine, and no data, are quiet. */
function quietZero(value: number | null, critical: boolean): string {
  return !critical && (value === null || value === 0) ? 'font-normal text-ink-2' : '';
}
