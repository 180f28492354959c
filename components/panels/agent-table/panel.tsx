'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { AgentTablePanel } from '#lib/domain/agent-panels';
import type { AgentNames } from '#lib/domain/board-document';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { PanelHead } from '#components/ui/panel-head.tsx';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { textEm } from '#components/ui/text-em.ts';
import { Tile } from '#components/ui/tile.tsx';
import { nobodyWords } from '#components/wall/agents/nobody-words.ts';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { fitWords } from '#components/wall/fit-words.ts';
import { cutEvenly } from '#components/wall/paging.ts';
import { isAlarmed } from '#components/wall/row-order.ts';
import { useAgentNames } from '#components/wall/use-agent-names.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { useTurn } from '#components/wall/use-turn.ts';
import { WaitingList } from '#components/wall/waiting.tsx';
import { Row } from './agent-row.tsx';
import { type AgentsLayout, layoutAgents } from './layout-agents.ts';
import { agentRows, agentTableCrossings, type AgentRow, kindOf, rankAgents } from './select.ts';
import { isAtEnd } from './shown-cell.ts';
import { tableWords } from './table-words.ts';

const HEAD_FRAME_PX = 80;
const WORDS_PX = 29;

export function AgentTable({ panel, names }: { panel: AgentTablePanel; names: AgentNames }) {
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const states = useLiveQuery(panel.query);
  const reads = panel.statistics.columns === '*' || panel.statistics.columns.length > 0;
  const statistics = useLiveQuery(reads ? panel.statistics : null);
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(
    panel.query.connection,
    states,
    ...(reads ? [statistics] : []),
  );
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const turn = useTurn();
  const readState = useReadState();
  const nameOf = useAgentNames(names);
  const tables = useMemo(
    () => (states.table ? { states: states.table, statistics: statistics.table } : null),
    [states.table, statistics.table],
  );
  const crossings = useMemo(
    () => (states.table ? agentTableCrossings(states.table, panel, readState) : []),
    [panel, states.table, readState],
  );
  const ranked = useMemo(
    () => (tables ? rankAgents(tables, panel, { at: judgedAt, readState }) : { agents: [], signedIn: 0 }),
    [panel, tables, judgedAt, readState],
  );
  const layout = useMemo(
    () =>
      layoutAgents(
        panel.place,
        panel.columns.map((column) => ({
          head: column.title ?? column.column,
          kind: tables ? kindOf(column, tables) : 'unknown',
        })),
      ),
    [panel, tables],
  );
  const pages = Math.max(1, Math.ceil(ranked.agents.length / layout.rows));
  const page = cutEvenly(ranked.agents, { turn, pages, isAlarmed });
  const isEmpty = ranked.agents.length === 0;
  const note = fitWords(tableWords({ panel, ranked, page }, { t, common }), {
    roomPx: panel.place.width - HEAD_FRAME_PX - textEm(panel.title) * WORDS_PX,
    fontPx: WORDS_PX,
  });
  return (
    <Tile label={panel.title} stale={stale} className="flex flex-col px-[24px] pt-[14px] pb-[8px]">
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <PanelHead
        title={panel.title}
        insists={stale}
        note={stale ? asOfWords : waiting || isEmpty ? '' : note}
      />
      {waiting || !tables ? (
        <WaitingList query={panel.query} headline={t('agentTable.waiting')} />
      ) : isEmpty ? (
        <PlainWords {...nobodyWords(panel.states, t)} />
      ) : (
        <Rows
          rows={agentRows(
            page.rows,
            { columns: panel.columns.slice(0, layout.columns.length), tables, nameOf },
            t,
          )}
          layout={layout}
          rowPx={layout.rowPxOf(ranked.agents.length)}
          frozenAt={frozenAt}
        />
      )}
    </Tile>
  );
}

interface RowsProps {
  rows: readonly AgentRow[];
  layout: AgentsLayout;
  rowPx: number;
  frozenAt: number | null;
}

function Rows({ rows, layout, rowPx, frozenAt }: RowsProps) {
  const t = useTranslations('panels.agentTable');
  return (
    <table
      className="-mx-[16px] table-fixed border-separate border-spacing-0 leading-none whitespace-nowrap"
      style={{ width: layout.widthPx }}
    >
      <colgroup>
        <col />
        {layout.columns.map(({ head, widthPx }, place) => (
          <col key={`${place}-${head}`} style={{ width: widthPx }} />
        ))}
      </colgroup>
      <thead>
        <tr className="h-[38px] text-[29px] text-ink-2">
          <th scope="col" className="border-b-2 border-line pl-[16px] text-left font-normal">
            {t('agent')}
          </th>
          {layout.columns.map(({ head, kind, roomPx }, place) => (
            <th
              key={`${place}-${head}`}
              scope="col"
              className={`border-b-2 border-line font-normal last:pr-[16px] ${isAtEnd(kind) ? 'text-right' : 'pl-[26px] text-left'}`}
            >
              {cutMiddle(head, roomPx / WORDS_PX)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} layout={layout} rowPx={rowPx} frozenAt={frozenAt} />
        ))}
      </tbody>
    </table>
  );
}
