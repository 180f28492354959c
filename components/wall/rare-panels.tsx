'use client';

import { lazy } from 'react';
import type { Panel } from '#lib/domain/board';
import { patientLoad } from './patient-load.ts';

const load = {
  campaignTable: () => import('#components/panels/campaign-table/panel.tsx'),
  gauge: () => import('#components/panels/gauge/panel.tsx'),
  health: () => import('#components/panels/health/panel.tsx'),
  leaderboard: () => import('#components/panels/leaderboard/panel.tsx'),
  text: () => import('#components/panels/text/panel.tsx'),
};

/** Panels that most walls do not show, so that their code is fetched by those that do. */
export const CampaignTable = lazy(async () => ({
  default: (await patientLoad(load.campaignTable)).CampaignTable,
}));
export const Gauge = lazy(async () => ({ default: (await patientLoad(load.gauge)).Gauge }));
export const Health = lazy(async () => ({ default: (await patientLoad(load.health)).Health }));
export const Leaderboard = lazy(async () => ({ default: (await patientLoad(load.leaderboard)).Leaderboard }));
export const Text = lazy(async () => ({ default: (await patientLoad(load.text)).Text }));

/** Fetches ahead what panels of these kinds need: their board's turn may come when nothing can be fetched. */
export function preparePanels(kinds: Iterable<Panel['kind']>): void {
  for (const kind of new Set(kinds)) loaderOf(kind)?.().catch(() => undefined);
}

function loaderOf(kind: Panel['kind']): (() => Promise<unknown>) | null {
  switch (kind) {
    case 'campaign-table':
      return load.campaignTable;
    case 'gauge':
      return load.gauge;
    case 'health':
      return load.health;
    case 'leaderboard':
      return load.leaderboard;
    case 'text':
      return load.text;
    case 'big-number':
    case 'queue-table':
    case 'state-bar':
    case 'agent-grid':
      return null;
  }
}
