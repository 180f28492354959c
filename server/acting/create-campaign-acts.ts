import type { CampaignAct, CampaignActed } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Acting } from './acting.ts';
import type { ActingAccess } from './acting-access.ts';
import { campaignSeen } from './campaign-seen.ts';
import { RememberedActs } from './remembered-acts.ts';

/** Acts on campaigns that the person sees; one press is done once. */
export function createCampaignActs(access: ActingAccess, clock: Clock): Acting['campaign'] {
  const acts = new RememberedActs<CampaignActed>(clock);
  return async (id, act, person) => {
    const connection = access.connectionOf(id, person);
    if (!person.visibility.sees(id, 'CampaignState', act.campaign))
      throw new AppError('not-found', 'There is no such campaign.');
    const source = await access.mustHaveSource(connection, person);
    return acts.once(`${person.by.id} ${id} ${act.key}`, act, async () => {
      const acted = await access.noted(
        { person, connection, source },
        {
          action: 'campaign.acted',
          subject: { kind: 'campaign', id: act.campaign, name: act.campaign },
          details: detailsOf(act),
        },
        () => source.campaign(act),
      );
      const isInDoubt = acted.outcome.kind === 'uncertain';
      return { ...acted, seen: isInDoubt ? await campaignSeen(connection, act.campaign, clock) : null };
    });
  };
}

function detailsOf({ action, dispositions, after, before }: CampaignAct) {
  if (action !== 'reset-dispositions') return { act: action };
  return {
    act: action,
    dispositions: dispositions.join(', '),
    after: textOf(after),
    before: textOf(before),
  };
}

function textOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
