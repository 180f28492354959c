'use client';

import { lazy } from 'react';
import type { Panel } from '#lib/domain/board';
import { patientLoad } from './patient-load.ts';

const load = {
  agentTable: () => import('#components/panels/agent-table/panel.tsx'),
  campaignTable: () => import('#components/panels/campaign-table/panel.tsx'),
  gauge: () => import('#components/panels/gauge/panel.tsx'),
  clock: () => import('#components/panels/clock/panel.tsx'),
  health: () => import('#components/panels/health/panel.tsx'),
  image: () => import('#components/panels/image/panel.tsx'),
  leaderboard: () => import('#components/panels/leaderboard/panel.tsx'),
  text: () => import('#components/panels/text/panel.tsx'),
  ticker: () => import('#components/panels/ticker/panel.tsx'),
  webPage: () => import('#components/panels/web-page/panel.tsx'),
};

/** Panels that most walls do not show, so that their code is fetched by those that do. */
export const AgentTable = lazy(async () => ({ default: (await patientLoad(load.agentTable)).AgentTable }));
export const CampaignTable = lazy(async () => ({
  default: (await patientLoad(load.campaignTable)).CampaignTable,
}));
export const Gauge = lazy(async () => ({ default: (await patientLoad(load.gauge)).Gauge }));
export const Health = lazy(async () => ({ default: (await patientLoad(load.health)).Health }));
export const Leaderboard = lazy(async () => ({ default: (await patientLoad(load.leaderboard)).Leaderboard }));
export const Text = lazy(async () => ({ default: (await patientLoad(load.text)).Text }));
export const Clock = lazy(async () => ({ default: (await patientLoad(load.clock)).Clock }));
export const ImageTile = lazy(async () => ({ default: (await patientLoad(load.image)).ImageTile }));
export const Ticker = lazy(async () => ({ default: (await patientLoad(load.ticker)).Ticker }));
export const WebPage = lazy(async () => ({ default: (await patientLoad(load.webPage)).WebPage }));

/** Fetches ahead what panels of these kinds need: their board's turn may come when nothing can be fetched. */
export function preparePanels(kinds: Iterable<Panel['kind']>): void {
  for (const kind of new Set(kinds)) loaderOf(kind)?.().catch(() => undefined);
}

function loaderOf(kind: Panel['kind']): (() => Promise<unknown>) | null {
  switch (kind) {
    case 'agent-table':
      return load.agentTable;
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
    case 'image':
      return load.image;
    case 'clock':
      return load.clock;
    case 'ticker':
      return load.ticker;
    case 'web-page':
      return load.webPage;
    case 'big-number':
    case 'queue-table':
    case 'state-bar':
    case 'agent-grid':
      return null;
  }
}
