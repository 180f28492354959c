'use client';

import { useTranslations } from 'next-intl';
import type { Panel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import { type LiveResult } from '#components/live/live-result.ts';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useQueues } from '#components/panels/queue-table/use-queues.ts';
import { useAgentNames } from '#components/wall/use-agent-names.ts';
import { type PanelState, usePanelState } from '#components/wall/use-panel-state.ts';
import { type Glance, glanceOf } from './select.ts';

export interface LiveGlance {
  /** Null before the first data, and for a panel that reads nothing. */
  glance: Glance | null;
  state: PanelState;
  result: LiveResult;
}

/** A panel's number as it is now, judged anew every second; where it is not live, as it was. */
export function useGlance(panel: Panel, names: AgentNames): LiveGlance {
  const query = 'query' in panel ? panel.query : null;
  const isQueues = panel.kind === 'queue-table';
  const queues = useQueues(isQueues ? panel : null);
  const plain = useLiveQuery(isQueues ? null : query);
  const [result, ...more] = isQueues ? queues.results : [plain];
  const state = usePanelState(query?.connection ?? '', result, ...more);
  const nameOf = useAgentNames(names);
  const now = useServerNow();
  const t = useTranslations('panels');
  const table = isQueues ? queues.table : plain.table;
  const glance =
    table && !state.waiting ? glanceOf({ panel, table, nameOf, at: state.frozenAt ?? now }, t) : null;
  return { glance, state, result };
}
