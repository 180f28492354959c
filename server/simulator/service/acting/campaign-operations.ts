import { writeAnswer } from '#server/five9/contract/write-answer';
import type { Centre, ModelChange } from '#server/simulator/model/centre';
import type { PermissionName } from '../accounts.ts';
import type { Domain, ServiceAnswer, ServiceCall } from '../domain.ts';
import { Refusal } from '../refusal.ts';
import { momentOf, textListOf, textOf } from '../request-arguments.ts';
import { requirePermissions } from './required-permission.ts';

type Campaign = ReturnType<Centre['campaigns']>[number];
type CampaignOperation =
  'startCampaign' | 'stopCampaign' | 'forceStopCampaign' | 'resetCampaign' | 'resetCampaignDispositions';

/** A campaign that somebody else has changed this recently is still being changed; ms of the base clock. */
const BEING_CHANGED_MS = 1000;

const PERMISSIONS: Readonly<Record<CampaignOperation, PermissionName>> = {
  startCampaign: 'CampaignManagementStart',
  stopCampaign: 'CampaignManagementStop',
  forceStopCampaign: 'CampaignManagementStop',
  resetCampaign: 'CampaignManagementReset',
  resetCampaignDispositions: 'CampaignManagementResetDispositions',
};

/** Names of all ways a call can end, as the domain has them. */
export function getDispositionsNames({ centre }: Domain, call: ServiceCall): ServiceAnswer {
  return { outcome: 'ok', xml: writeAnswer(call.operation, [...centre.dispositions()]) };
}

/** Changes a campaign's state or clears its results; the change shows in the statistics at once. */
export function changeCampaign(operation: CampaignOperation) {
  return (domain: Domain, call: ServiceCall): ServiceAnswer => change(domain, call, operation);
}

function change(domain: Domain, call: ServiceCall, operation: CampaignOperation): ServiceAnswer {
  const { account } = call.caller;
  requirePermissions(account, 'CampaignManagement', PERMISSIONS[operation]);
  const { centre, sim, base, changedBy, publisher } = domain;
  centre.advanceTo(Math.max(centre.now, sim.now()));
  const campaign = campaignOf(centre, textOf(call.args, 'campaignName'));
  const wanted = changeOf(domain, { ...call, operation }, campaign);
  const last = changedBy.get(campaign.id);
  if (last && last.username !== account.username && base.now() - last.at < BEING_CHANGED_MS)
    throw new Refusal(
      'ConcurrentModificationFault',
      `Somebody else is changing campaign ${campaign.name} right now.`,
    );
  changedBy.set(campaign.id, { username: account.username, at: base.now() });
  centre.change(wanted);
  publisher.publishDeed();
  return { outcome: 'ok', xml: writeAnswer(call.operation) };
}

function changeOf(
  { centre }: Domain,
  { operation, args }: ServiceCall & { operation: CampaignOperation },
  campaign: Campaign,
): ModelChange {
  const { name, state } = campaign;
  const isIdle = state === 'NOT_RUNNING';
  switch (operation) {
    case 'startCampaign':
      if (!isIdle) throw notPossible(campaign, 'start');
      return { kind: 'campaign-state', name, state: 'RUNNING' };
    case 'stopCampaign':
      if (state !== 'RUNNING' && state !== 'STARTING') throw notPossible(campaign, 'stop');
      return { kind: 'campaign-state', name, state: 'NOT_RUNNING' };
    case 'forceStopCampaign':
      if (isIdle || state === 'RESETTING') throw notPossible(campaign, 'force stop');
      return { kind: 'campaign-force-stop', name };
    case 'resetCampaign':
      if (campaign.type === 'INBOUND') throw wrongType(campaign);
      if (!isIdle) throw notPossible(campaign, 'reset');
      return { kind: 'campaign-reset', name };
    case 'resetCampaignDispositions': {
      const dispositions = textListOf(args, 'dispositions');
      if (dispositions.length === 0) throw new Refusal('MissedArgumentFault', 'dispositions are missing.');
      const unknown = dispositions.find((one) => !centre.dispositions().includes(one));
      if (unknown !== undefined)
        throw new Refusal('DispositionNotFoundFault', `There is no disposition ${unknown}.`, {
          dispositionName: unknown,
        });
      const [after, before] = [momentOf(args, 'after'), momentOf(args, 'before')];
      if (after !== null && before !== null && after >= before)
        throw new Refusal('IncorrectArgumentFault', 'after must be earlier than before.');
      if (campaign.type === 'INBOUND')
        throw new Refusal('IncorrectArgumentFault', `Campaign ${name} is INBOUND and has no records.`);
      if (!isIdle)
        throw new Refusal('WrongCampaignStateFault', `Campaign ${name} is ${state}.`, {
          campaignName: name,
          actualState: state,
          desiredState: 'NOT_RUNNING',
        });
      return { kind: 'reset-dispositions', name, dispositions, after, before };
    }
  }
}

function campaignOf(centre: Centre, name: string): Campaign {
  const campaign = centre.campaigns().find((one) => one.name === name);
  if (campaign) return campaign;
  throw new Refusal('CampaignNotFoundFault', `There is no campaign ${name}.`, { campaignName: name });
}

function notPossible({ name, state }: Campaign, action: string): Refusal {
  return new Refusal('CampaignStateUpdateFault', `Campaign ${name} cannot ${action} while it is ${state}.`, {
    campaignName: name,
    details: `The campaign is ${state}.`,
  });
}

function wrongType({ name, type }: Campaign): Refusal {
  return new Refusal('WrongCampaignTypeFault', `Campaign ${name} is ${type} and cannot be reset.`, {
    campaignName: name,
    actualType: type,
    desiredTypes: ['OUTBOUND', 'AUTODIAL'],
  });
}
