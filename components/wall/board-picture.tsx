'use client';

import { Suspense, useMemo } from 'react';
import type { Board, Panel } from '#lib/domain/board';
import type { StatisticType } from '#lib/domain/statistic-type';
import { AgentGrid } from '#components/panels/agent-grid/panel.tsx';
import { BigNumber } from '#components/panels/big-number/panel.tsx';
import { QueueTable } from '#components/panels/queue-table/panel.tsx';
import { StateBar } from '#components/panels/state-bar/panel.tsx';
import { ExplainedPlace } from './codes/explained-place.tsx';
import { useExplainTarget } from './codes/use-explain-target.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import {
  AgentTable,
  CampaignTable,
  Clock,
  Gauge,
  Health,
  ImageTile,
  Leaderboard,
  Text,
  Ticker,
  WebPage,
} from './rare-panels.tsx';
import { WallHeader } from './wall-header.tsx';

/** A board as it stands on the canvas, whoever scales it: the header, every panel in its place. */
export function BoardPicture({ board, isDemo }: { board: Board; isDemo: boolean }) {
  const types = useMemo(() => typesOf(board), [board]);
  const target = useExplainTarget(board);
  return (
    <div data-theme={board.theme} className="absolute inset-0 bg-bg text-ink">
      <WallHeader
        connectionId={board.connection}
        boardName={board.name}
        types={types}
        isDemo={isDemo}
        explains={board.codes ? target : null}
      />
      {board.panels.map((panel) => (
        <ExplainedPlace key={panel.id} panel={panel} target={target}>
          {(placed) => (
            <PanelBoundary title={panel.title}>
              <Suspense fallback={<div className="size-full rounded-wall bg-panel" />}>
                <PanelOf panel={placed} board={board} />
              </Suspense>
            </PanelBoundary>
          )}
        </ExplainedPlace>
      ))}
    </div>
  );
}

function PanelOf({ panel, board }: { panel: Panel; board: Board }) {
  const names = board.masking.agents;
  switch (panel.kind) {
    case 'big-number':
      return <BigNumber panel={panel} names={names} />;
    case 'gauge':
      return <Gauge panel={panel} names={names} />;
    case 'queue-table':
      return <QueueTable panel={panel} />;
    case 'state-bar':
      return <StateBar panel={panel} />;
    case 'agent-grid':
      return <AgentGrid panel={panel} names={names} />;
    case 'agent-table':
      return <AgentTable panel={panel} names={names} />;
    case 'campaign-table':
      return <CampaignTable panel={panel} />;
    case 'leaderboard':
      return <Leaderboard panel={panel} names={names} />;
    case 'health':
      return <Health panel={panel} connectionId={board.connection} />;
    case 'text':
      return <Text panel={panel} />;
    case 'image':
      return <ImageTile panel={panel} />;
    case 'clock':
      return <Clock panel={panel} connectionId={board.connection} />;
    case 'ticker':
      return <Ticker panel={panel} />;
    case 'web-page':
      return <WebPage panel={panel} />;
  }
}

function typesOf(board: Board): readonly StatisticType[] {
  return [...new Set(board.panels.flatMap(typesOfPanel))];
}

function typesOfPanel(panel: Panel): readonly StatisticType[] {
  if (panel.kind === 'campaign-table') return [panel.query.type, panel.inbound.type, panel.outbound.type];
  if (panel.kind === 'agent-table') return [panel.query.type, panel.statistics.type];
  return 'query' in panel ? [panel.query.type] : [];
}
