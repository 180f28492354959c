'use client';

import { useMemo } from 'react';
import type { Board, Panel } from '#lib/domain/board';
import type { StatisticType } from '#lib/domain/statistic-type';
import { AgentGrid } from '#components/panels/agent-grid/panel.tsx';
import { BigNumber } from '#components/panels/big-number/panel.tsx';
import { CampaignTable } from '#components/panels/campaign-table/panel.tsx';
import { QueueTable } from '#components/panels/queue-table/panel.tsx';
import { StateBar } from '#components/panels/state-bar/panel.tsx';
import { PanelBoundary } from './panel-boundary.tsx';
import { WallHeader } from './wall-header.tsx';

/** A board as it stands on the canvas, whoever scales it: the header, every panel in its place. */
export function BoardPicture({ board, isDemo }: { board: Board; isDemo: boolean }) {
  const types = useMemo(() => typesOf(board), [board]);
  return (
    <>
      <WallHeader connectionId={board.connection} boardName={board.name} types={types} isDemo={isDemo} />
      {board.panels.map((panel) => (
        <div
          key={panel.id}
          className="absolute"
          style={{
            left: panel.place.x,
            top: panel.place.y,
            width: panel.place.width,
            height: panel.place.height,
          }}
        >
          <PanelBoundary title={panel.title}>
            <PanelOf panel={panel} />
          </PanelBoundary>
        </div>
      ))}
    </>
  );
}

function PanelOf({ panel }: { panel: Panel }) {
  switch (panel.kind) {
    case 'big-number':
      return <BigNumber panel={panel} />;
    case 'queue-table':
      return <QueueTable panel={panel} />;
    case 'state-bar':
      return <StateBar panel={panel} />;
    case 'agent-grid':
      return <AgentGrid panel={panel} />;
    case 'campaign-table':
      return <CampaignTable panel={panel} />;
  }
}

function typesOf(board: Board): readonly StatisticType[] {
  const queries = board.panels.flatMap((panel) =>
    panel.kind === 'campaign-table' ? [panel.query, panel.inbound, panel.outbound] : [panel.query],
  );
  return [...new Set(queries.map(({ type }) => type))];
}
