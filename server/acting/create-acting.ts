import type { ActOutcome } from '#lib/domain/act-outcome';
import type { ActingSource, PermittedActs } from '#lib/domain/acting-source';
import type { ActingStanding, CampaignActed } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import type { OpenConnection } from '#server/connections/open-connection';
import { seesConnection } from '#server/scope/visibility';
import type { Acting, ActingPerson } from './acting.ts';
import { ActingUsers } from './acting-users.ts';
import { RememberedActs } from './remembered-acts.ts';

export interface ActingOptions {
  fleet: Pick<ConnectionFleet, 'named'>;
  clock: Clock;
  audit: Audit;
  /** As whom is acted on a connection; null where nobody is set. */
  sourceOf: (plan: ConnectionPlan) => ActingSource | null;
}

interface Known {
  at: number;
  permitted: PermittedActs;
}

/** What an acting user may do is asked again after this. */
const KNOWN_FOR_MS = 300_000;

export function createActing({ fleet, clock, audit, sourceOf }: ActingOptions): Acting {
  const users = new ActingUsers(sourceOf);
  const acts = new RememberedActs<CampaignActed>(clock);
  const known = new WeakMap<ActingSource, Known>();

  function connectionOf(id: string, { visibility }: ActingPerson): OpenConnection {
    if (!seesConnection(visibility, id))
      throw new AppError('unknown-connection', 'There is no such connection');
    return fleet.named(id);
  }

  async function permittedTo(source: ActingSource): Promise<PermittedActs | null> {
    const before = known.get(source);
    if (before && clock.now() - before.at < KNOWN_FOR_MS) return before.permitted;
    const asked = await source.permitted();
    if (asked.kind !== 'done') return null;
    known.set(source, { at: clock.now(), permitted: asked.value });
    return asked.value;
  }

  return {
    async standing(id, person): Promise<ActingStanding> {
      const source = users.of(connectionOf(id, person).plan);
      if (!source) return { kind: 'may-not', why: 'no-user' };
      const permitted = await permittedTo(source);
      if (!permitted) return { kind: 'may-not', why: 'unknown' };
      return { kind: 'may', actsAs: source.username, ...permitted };
    },
    async campaign(id, act, person) {
      const connection = connectionOf(id, person);
      const { visibility, by } = person;
      if (!visibility.sees(id, 'CampaignState', act.campaign))
        throw new AppError('not-found', 'There is no such campaign.');
      const source = users.of(connection.plan);
      if (!source) throw new AppError('bad-request', 'This connection has no user to act with.');
      return acts.once(`${by.id} ${id} ${act.key}`, async () => {
        const outcome = await source.campaign(act);
        await audit.note({
          actor: by,
          action: 'campaign.acted',
          subject: { kind: 'campaign', id: act.campaign, name: act.campaign },
          outcome: auditOutcome(outcome),
          details: {
            connection: id,
            act: act.action,
            actedAs: source.username,
            ...(act.action === 'reset-dispositions' && {
              dispositions: act.dispositions.join(', '),
              after: textOf(act.after),
              before: textOf(act.before),
            }),
            answer: answerOf(outcome),
            tookMs: outcome.tookMs,
          },
        });
        return { outcome, actedAs: source.username, state: stateIn(connection, act.campaign) };
      });
    },
    stop: () => users.stop(),
  };
}

/** The state of a campaign as the tables have it now. */
function stateIn({ statistics }: OpenConnection, campaign: string): string | null {
  const { layout, rows } = statistics.table('CampaignState');
  const state = rows.get(campaign)?.[layout.find('State')];
  return typeof state === 'string' ? state : null;
}

function auditOutcome({ kind }: ActOutcome): 'done' | 'refused' | 'failed' {
  return kind === 'done' || kind === 'refused' ? kind : 'failed';
}

function answerOf(outcome: ActOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return 'done';
    case 'refused':
      return outcome.refusal.code;
    case 'not-reached':
      return `not reached: ${outcome.why}`;
    case 'uncertain':
      return `uncertain: ${outcome.why}`;
  }
}

function textOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
