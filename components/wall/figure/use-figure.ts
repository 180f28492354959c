'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { BigNumberPanel, GaugePanel } from '#lib/domain/board';
import { trendOf } from '#lib/domain/board-trends';
import type { ResultTable } from '#lib/domain/result-table';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useConnection } from '../use-connection.ts';
import { type PanelState, usePanelState } from '../use-panel-state.ts';
import { windowWords } from '../window-words.ts';
import { isUpToDate } from './trend-points.ts';

export interface LiveFigure extends PanelState {
  /** Null before the first data. */
  table: ResultTable | null;
  /** The last hour, while it reaches up to now. */
  trend: ResultTable | null;
  /** What the connection's statistics cover, in words. */
  window: string | null;
  /** Epoch ms at which a running duration was last judged, and how to judge it anew. */
  judgedAt: number;
  judgeAt: (at: number) => void;
}

/** What a panel of one figure has at hand: the figure, its last hour, what it covers and how it stands. */
export function useFigure(panel: BigNumberPanel | GaugePanel): LiveFigure {
  const { connection } = panel.query;
  const t = useTranslations('panels');
  const result = useLiveQuery(panel.query);
  const recorded = useLiveQuery(useMemo(() => trendOf(panel), [panel])).table;
  const upToDate = recorded && result.measuredAt !== null && isUpToDate(recorded, result.measuredAt);
  const window = windowWords(useConnection(connection)?.range, t);
  const state = usePanelState(connection, result);
  const [judgedAt, judgeAt] = useState(-Infinity);
  return { ...state, table: result.table, trend: upToDate ? recorded : null, window, judgedAt, judgeAt };
}
