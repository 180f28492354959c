'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { StateBarPanel } from '#lib/domain/board';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { BarSegments } from './bar-segments.tsx';
import { GroupBars } from './group-bars.tsx';
import { layoutBar } from './layout-bar.ts';
import { selectStates } from './select.ts';

/** `as of 14:05:12` and the air around it. */
const AS_OF_PX = 228;

/** One bar for all agents, or one for each group. */
export function StateBar({ panel }: { panel: StateBarPanel }) {
  return panel.by === undefined ? <OneBar panel={panel} /> : <GroupBars panel={panel} by={panel.by} />;
}

function OneBar({ panel }: { panel: StateBarPanel }) {
  const t = useTranslations('panels');
  const result = useLiveQuery(panel.query);
  const { waiting, stale, asOfWords } = usePanelState(panel.query.connection, result);
  const readState = useReadState();
  const segments = useMemo(
    () => (result.table ? selectStates(result.table, readState) : []),
    [result.table, readState],
  );
  const bar = layoutBar(segments, { barPx: panel.place.width, notePx: stale ? AS_OF_PX : 0 }, t);
  return (
    <Tile
      label={panel.title}
      stale={stale}
      className="flex gap-[4px] text-[29px] leading-none whitespace-nowrap"
    >
      {waiting || bar.length === 0 ? (
        <p className="self-center px-[24px] text-ink-2">
          {panel.title} · {waiting ? <WaitingShort query={panel.query} /> : t('stateBar.none')}
        </p>
      ) : null}
      {waiting ? null : <BarSegments segments={bar} />}
      {stale && !waiting ? <p className="ml-auto self-center pr-[14px] text-ink-2">{asOfWords}</p> : null}
    </Tile>
  );
}
