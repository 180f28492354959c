import { CAMPAIGN_ACTIONS, type CampaignAct, type CampaignAction } from '#lib/domain/campaign-action';
import type { Act } from './act.ts';

/** Permissions without which an act is refused. Source: guide, `supervisorPermissionType`. */
const NEEDED: Readonly<Record<CampaignAction, string>> = {
  start: 'CampaignManagementStart',
  stop: 'CampaignManagementStop',
  'force-stop': 'CampaignManagementStop',
  reset: 'CampaignManagementReset',
  'reset-dispositions': 'CampaignManagementResetDispositions',
};
const NEEDED_FOR_ALL = 'CampaignManagement';

/** What a user with these permissions may do to campaigns. */
export function permittedActions(held: ReadonlySet<string>): readonly CampaignAction[] {
  return held.has(NEEDED_FOR_ALL) ? CAMPAIGN_ACTIONS.filter((action) => held.has(NEEDED[action])) : [];
}

/** An act as the service takes it. */
export function callOf({ action, campaign, dispositions, after, before }: CampaignAct): Act<null> {
  switch (action) {
    case 'start':
      return { does: 'change', call: (client, options) => client.startCampaign(campaign, options) };
    case 'stop':
      return { does: 'change', call: (client, options) => client.stopCampaign(campaign, options) };
    case 'force-stop':
      return { does: 'change', call: (client, options) => client.forceStopCampaign(campaign, options) };
    case 'reset':
      return { does: 'change', call: (client, options) => client.resetCampaign(campaign, options) };
    case 'reset-dispositions':
      return {
        does: 'change',
        call: (client, options) =>
          client.resetCampaignDispositions({ campaign, dispositions, after, before }, options),
      };
  }
}
