import { campaignStateOf, type CampaignState } from '#lib/domain/campaign-state';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import type { GlyphName } from '#components/ui/glyph.tsx';

const CAMPAIGN_LOOKS: Readonly<Record<CampaignState, GlyphName>> = {
  running: 'running',
  starting: 'changing',
  stopping: 'changing',
  resetting: 'resetting',
  'not-running': 'stopped',
  unknown: 'unknown',
};

const USUAL = stateReader([]);

/** The glyph, and so the colour, of a state of an agent or a campaign; a state nobody has named looks `unknown`. */
export function stateLook(state: string, readState: ReadState = USUAL): GlyphName {
  const agent = readState({ state }).state;
  return agent === 'unknown' ? CAMPAIGN_LOOKS[campaignStateOf(state)] : agent;
}

/** A state as people write it: its label, else `NOT_RUNNING` becomes `Not running` and `After Call Work` stays. */
export function stateWords(state: string, readState: ReadState = USUAL): string {
  const { says } = readState({ state });
  if (says !== null) return says;
  if (!/^[A-Z_]+$/.test(state)) return state;
  const words = state.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
