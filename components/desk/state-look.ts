import { agentStateOf } from '#lib/domain/agent-state';
import { campaignStateOf, type CampaignState } from '#lib/domain/campaign-state';
import type { GlyphName } from '#components/ui/glyph.tsx';

const CAMPAIGN_LOOKS: Readonly<Record<CampaignState, GlyphName>> = {
  running: 'running',
  starting: 'changing',
  stopping: 'changing',
  resetting: 'resetting',
  'not-running': 'stopped',
  unknown: 'unknown',
};

/** The glyph, and so the colour, of a state of an agent or a campaign; a state nobody has named looks `unknown`. */
export function stateLook(state: string): GlyphName {
  const agent = agentStateOf(state);
  return agent === 'unknown' ? CAMPAIGN_LOOKS[campaignStateOf(state)] : agent;
}

/** A state as people write it: `NOT_RUNNING` becomes `Not running`, `After Call Work` stays. */
export function stateWords(state: string): string {
  if (!/^[A-Z_]+$/.test(state)) return state;
  const words = state.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
