import type { ModelChange } from '../centre.ts';
import type { Floor } from '../floor.ts';
import { dismissAgent, hireAgent, logOutMany, logOutOne } from './change-agents.ts';
import { createCampaign, forceStop, renameCampaign, reset, setCampaignState } from './change-campaigns.ts';
import { addDisposition, removeDisposition, renameDisposition } from './change-dispositions.ts';
import { addGroup, assign, renameAgent, renameGroup } from './change-memberships.ts';
import { createSkill, removeSkill, renameSkill } from './change-skills.ts';
import { findAgent } from './find-named.ts';
import { resetDispositions } from './reset-dispositions.ts';
import { startSurge } from './surge.ts';

/** Applies a change at the floor's now. Throws, having changed nothing, when it makes no sense. */
export function applyChange(floor: Floor, change: ModelChange): void {
  apply(floor, change);
  floor.relabelled();
}

function apply(floor: Floor, change: ModelChange): void {
  switch (change.kind) {
    case 'surge':
      startSurge(floor, change);
      return;
    case 'mass-logout':
      logOutMany(floor, change.share);
      return;
    case 'agent-logout':
      logOutOne(floor, findAgent(floor, change.username));
      return;
    case 'add-skill':
      createSkill(floor, change.name);
      return;
    case 'rename-skill':
      renameSkill(floor, change.from, change.to);
      return;
    case 'remove-skill':
      removeSkill(floor, change.name);
      return;
    case 'add-agent':
      hireAgent(floor, change);
      return;
    case 'remove-agent':
      dismissAgent(floor, findAgent(floor, change.username));
      return;
    case 'rename-agent':
      renameAgent(floor, change);
      return;
    case 'assign':
      assign(floor, change);
      return;
    case 'add-group':
      addGroup(floor, change.name);
      return;
    case 'rename-group':
      renameGroup(floor, change.from, change.to);
      return;
    case 'add-campaign':
      createCampaign(floor, change);
      return;
    case 'rename-campaign':
      renameCampaign(floor, change.from, change.to);
      return;
    case 'campaign-state':
      setCampaignState(floor, change.name, change.state);
      return;
    case 'campaign-force-stop':
      forceStop(floor, change.name);
      return;
    case 'campaign-reset':
      reset(floor, change.name);
      return;
    case 'reset-dispositions':
      resetDispositions(floor, change);
      return;
    case 'add-disposition':
      addDisposition(floor, change.name);
      return;
    case 'rename-disposition':
      renameDisposition(floor, change.from, change.to);
      return;
    case 'remove-disposition':
      removeDisposition(floor, change.name);
  }
}
