'use client';

import { useTranslations } from 'next-intl';
import type { FittedColumn } from './layout-agents.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { STATE_INKS } from '#components/ui/state-inks.ts';
import { CriticalGround } from '#components/wall/critical-ground.tsx';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { Elapsed } from '#components/wall/elapsed.tsx';
import { fitName } from '#components/wall/fit-name.ts';
import type { Severity } from '#components/wall/severity.ts';
import type { AgentsLayout } from './layout-agents.ts';
import type { AgentRow } from './select.ts';
import { isAtEnd, type ShownCell } from './shown-cell.ts';

const NAME_PX = 32;
const TEXT_PX = 29;
const FIGURE_PX = 36;
const SIGN_PX = 40;
const INSET_PX = 32;

interface RowProps {
  row: AgentRow;
  layout: AgentsLayout;
  rowPx: number;
  frozenAt: number | null;
}

/** One agent: the name, and what is known of them. */
export function Row({ row, layout, rowPx, frozenAt }: RowProps) {
  const common = useTranslations('common');
  const { severity, suspect } = row;
  const isCritical = severity === 'critical';
  const line = `relative ${isCritical ? '' : 'border-b-2 border-line'}`;
  const namePx = layout.namePx - INSET_PX - SIGN_PX * (Number(severity !== 'ok') + Number(suspect !== null));
  return (
    <tr
      data-severity={severity}
      className={`last:[&>*]:border-transparent ${isCritical ? 'text-crit-wall-ink' : ''}`}
      style={{ height: rowPx }}
    >
      <th scope="row" className={`pl-[16px] text-left font-label ${line}`}>
        {isCritical ? <CriticalGround widthPx={layout.widthPx} /> : null}
        <span className="relative flex items-center gap-[10px] text-[32px]">
          {severity === 'ok' ? null : (
            <Glyph name={severity} {...(severity === 'warn' && { className: 'text-warn' })} />
          )}
          <span className="truncate py-1">{fitName(row.name, namePx / NAME_PX)}</span>
          {suspect ? (
            <>
              <Glyph name="suspect" px={26} className="ml-auto mr-[10px]" />
              <span className="sr-only">{common('suspect.word')}</span>
            </>
          ) : null}
        </span>
      </th>
      {layout.columns.map((column, place) => {
        const cell = row.cells[place];
        return (
          <td
            key={`${place}-${column.head}`}
            className={`last:pr-[16px] ${isAtEnd(column.kind) ? 'text-right' : 'pl-[26px]'} ${line}`}
          >
            {cell ? <Shown cell={cell} column={column} severity={severity} frozenAt={frozenAt} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

interface ShownProps extends Pick<RowProps, 'frozenAt'> {
  cell: ShownCell;
  column: FittedColumn;
  severity: Severity;
}

function Shown({ cell, column: { roomPx }, severity, frozenAt }: ShownProps) {
  const quiet = severity === 'critical' ? '' : 'text-ink-2';
  switch (cell.show) {
    case 'state':
      return (
        <span className={`relative flex items-center gap-[10px] text-[29px] ${quiet}`}>
          <Glyph
            name={cell.state}
            px={28}
            className={severity === 'critical' ? '' : STATE_INKS[cell.state].ink}
          />
          <span key={cell.doing} className="animate-changed truncate py-1">
            {cutMiddle(cell.doing, (roomPx - SIGN_PX) / TEXT_PX)}
          </span>
        </span>
      );
    case 'time':
      return (
        <span
          className={`relative text-[36px] tracking-value ${cell.time === null ? quiet : `font-value ${severity === 'warn' && typeof cell.time !== 'number' ? 'text-warn' : ''}`}`}
        >
          <Elapsed duration={cell.time} frozenAt={frozenAt} roomEm={roomPx / FIGURE_PX} />
        </span>
      );
    case 'figure':
      return (
        <span
          key={cell.text}
          className={`relative inline-block animate-changed tracking-value ${cell.isQuiet ? quiet : 'font-value'} ${emWidthOf(cell.text) * FIGURE_PX <= roomPx ? 'text-[36px]' : 'text-[29px]'}`}
        >
          {cell.text}
        </span>
      );
    case 'text':
      return (
        <span className={`relative block truncate py-1 text-[29px] ${quiet}`}>
          {textEm(cell.text) * TEXT_PX <= roomPx ? cell.text : cutMiddle(cell.text, roomPx / TEXT_PX)}
        </span>
      );
  }
}
