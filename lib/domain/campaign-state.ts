import { ownValue } from './own-value.ts';

/** What a campaign is doing, whatever words a domain uses for it. */
export type CampaignState = 'running' | 'starting' | 'stopping' | 'resetting' | 'not-running' | 'unknown';

const BY_LETTERS: Readonly<Record<string, CampaignState>> = {
  running: 'running',
  started: 'running',
  active: 'running',
  starting: 'starting',
  stopping: 'stopping',
  resetting: 'resetting',
  notrunning: 'not-running',
  stopped: 'not-running',
  inactive: 'not-running',
};

/** The state behind a cell of a campaign's column `State`: `RUNNING`, `Running`, `Not Running`, `NOT_RUNNING` … */
export function campaignStateOf(text: unknown): CampaignState {
  if (typeof text !== 'string') return 'unknown';
  return ownValue(BY_LETTERS, text.toLowerCase().replace(/[^a-z]/g, '')) ?? 'unknown';
}
