'use client';

import { memo, useMemo, useState } from 'react';
import type { AgentState } from '#lib/domain/agent-state';
import type { AgentGridPanel } from '#lib/domain/board';
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
import { fitName } from './fit-name.ts';
import { agentCrossings, selectAgents, type AgentCell } from './select.ts';

const ROWS = 6;
const WIDE = { columns: 2, nameEm: 12, grid: 'grid-cols-2' } as const;
const NARROW = { columns: 3, nameEm: 7.2, grid: 'grid-cols-3' } as const;

const STATE_TONES: Readonly<Record<AgentState, { bar: string; ink: string }>> = {
  call: { bar: 'bg-state-call', ink: 'text-state-call' },
  wrap: { bar: 'bg-state-wrap', ink: 'text-state-wrap' },
  ringing: { bar: 'bg-state-ringing', ink: 'text-state-ringing' },
  preview: { bar: 'bg-state-call', ink: 'text-state-call' },
  voicemail: { bar: 'bg-state-call', ink: 'text-state-call' },
  ready: { bar: 'bg-state-ready', ink: 'text-state-ready' },
  'not-ready': { bar: 'bg-state-not-ready', ink: 'text-state-not-ready' },
  out: { bar: 'bg-ink-2', ink: 'text-ink-2' },
  unknown: { bar: 'bg-ink-2', ink: 'text-ink-2' },
};
const CELL_TONES = {
  ok: { box: 'bg-panel-2', quiet: 'text-ink-2', time: 'text-ink' },
  warn: {
    box: 'bg-warn-bg outline-3 -outline-offset-3 outline-warn',
    quiet: 'text-warn-ink',
    time: 'text-warn',
  },
  critical: { box: 'bg-crit-bg text-crit-wall-ink', quiet: '', time: '' },
} as const;

export function AgentGrid({ panel }: { panel: AgentGridPanel }) {
  const result = useLiveQuery(panel.query);
  const { table } = result;
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, result);
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const crossings = useMemo(() => (table ? agentCrossings(table, panel.limits) : []), [panel, table]);
  const cells = useMemo(
    () => (table ? selectAgents(table, panel.limits, judgedAt) : []),
    [panel, table, judgedAt],
  );
  const shape = cells.length <= WIDE.columns * ROWS ? WIDE : NARROW;
  const urgent = cells[0] !== undefined && cells[0].severity !== 'ok';
  const { rows, page, pages } = cutPage(cells, { turn, size: shape.columns * ROWS, urgent });
  const where = pages > 1 ? `page ${formatCount(page + 1)} of ${formatCount(pages)} · ` : '';
  const note = `${formatCount(cells.length)} signed in · ${where}longest first`;
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[20px] pt-[12px] pb-[18px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead title={panel.title} note={stale ? asOfWords : waiting || cells.length === 0 ? '' : note} />
      {waiting ? (
        <WaitingList query={panel.query} headline="Waiting for the agents" />
      ) : cells.length === 0 ? (
        <PlainWords headline="Nobody is signed in" detail="Agents appear here as they sign in" />
      ) : (
        <ul className={`mt-[8px] grid flex-1 grid-rows-6 gap-[8px] ${shape.grid}`}>
          {rows.map((cell) => (
            <Cell key={cell.key} cell={cell} nameEm={shape.nameEm} frozenAt={frozenAt} />
          ))}
        </ul>
      )}
    </Tile>
  );
}

const Cell = memo(function Cell({
  cell,
  nameEm,
  frozenAt,
}: {
  cell: AgentCell;
  nameEm: number;
  frozenAt: number | null;
}) {
  const { state, severity, doing } = cell;
  const tone = CELL_TONES[severity];
  const ink = severity === 'critical' ? '' : STATE_TONES[state].ink;
  return (
    <li
      data-severity={severity}
      className={`relative flex min-w-0 flex-col justify-center overflow-hidden rounded-[10px] pr-[12px] pl-[20px] whitespace-nowrap ${tone.box}`}
    >
      <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-[8px] ${STATE_TONES[state].bar}`} />
      <span className="flex items-center gap-[8px] text-[29px] leading-[32px] font-label">
        <Glyph name={severity === 'ok' ? state : severity} px={28} className={ink} />
        <span className="truncate">{fitName(cell.name, nameEm)}</span>
      </span>
      <span className="flex items-baseline justify-between gap-[8px] leading-[38px]">
        <span key={doing} className={`animate-changed truncate text-[29px] proportional-nums ${tone.quiet}`}>
          {doing}
        </span>
        <span className={`text-[36px] font-value tracking-value ${tone.time}`}>
          <Elapsed duration={cell.time} frozenAt={frozenAt} />
        </span>
      </span>
    </li>
  );
});
