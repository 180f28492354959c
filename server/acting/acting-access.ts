import type { ActOutcome } from '#lib/domain/act-outcome';
import type { ActingSource, PermittedActs } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { LinkTrouble } from '#lib/domain/linked-user';
import { quotaOpensAt } from '#lib/domain/quota-opens';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction } from '#server/audit/audit';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { OpenConnection } from '#server/connections/open-connection';
import { seesConnection } from '#server/scope/visibility';
import type { ActingPerson } from './acting.ts';
import type { ActingUsers, WhoActs } from './acting-users.ts';

export interface ActingAccessOptions {
  fleet: Pick<ConnectionFleet, 'named'>;
  users: Pick<ActingUsers, 'of'>;
  clock: Clock;
  audit: Audit;
}

/** One act as the audit keeps it: what was done to what, with which values. Never what somebody wrote to somebody. */
export interface NotedAct {
  action: AuditAction;
  subject: { kind: string; id: string; name: string };
  details: Record<string, string | number | boolean | null>;
}

/** An act and as whom it was done. */
export interface Acted<Value = null> {
  outcome: ActOutcome<Value>;
  actedAs: string;
}

/** What every family of acts needs: which connection, as whom, what they may, and the audit of what was done. */
export interface ActingAccess {
  /** Throws AppError `unknown-connection` for one that there is not or that the person may not see. */
  connectionOf(id: string, person: ActingPerson): OpenConnection;
  /** As whom the person acts there: their own user, else the one set for everybody. */
  whoActs(connection: OpenConnection, person: ActingPerson): Promise<WhoActs>;
  /** The same; null where nobody is set, or the person's own user cannot act. */
  sourceOf(connection: OpenConnection, person: ActingPerson): Promise<ActingSource | null>;
  /** As `sourceOf`; throws AppError `bad-request` where there is nobody to act as. */
  mustHaveSource(connection: OpenConnection, person: ActingPerson): Promise<ActingSource>;
  /** What a source may do as it was told within half an hour; null where it was not. */
  knownOf(source: ActingSource): PermittedActs | null;
  /** What a source may do, asked again after five minutes; null where the upstream does not tell. */
  permittedTo(source: ActingSource): Promise<PermittedActs | null>;
  /** Does an act and notes it, with its answer, how long that took, and how long it waited before; whatever became of it. */
  noted<Value>(
    by: { person: ActingPerson; connection: OpenConnection; source: ActingSource },
    act: NotedAct,
    does: () => Promise<ActOutcome<Value>>,
  ): Promise<Acted<Value>>;
}

interface Known {
  at: number;
  permitted: PermittedActs;
}

const KNOWN_FOR_MS = 300_000;
/** Whoever only looks is told older things: what may not be done any more is refused when it is tried. */
const TOLD_FOR_MS = 1_800_000;

export function createActingAccess({ fleet, users, clock, audit }: ActingAccessOptions): ActingAccess {
  const known = new WeakMap<ActingSource, Known>();
  const own = new WeakSet<ActingSource>();
  const whoActs: ActingAccess['whoActs'] = async ({ plan }, { by }) => {
    const who = await users.of(plan, by);
    if (who.kind === 'acts' && who.isOwn) own.add(who.source);
    return who;
  };
  return {
    connectionOf(id, { visibility }) {
      if (!seesConnection(visibility, id))
        throw new AppError('unknown-connection', 'There is no such connection');
      return fleet.named(id);
    },
    whoActs,
    async sourceOf(connection, person) {
      const who = await whoActs(connection, person);
      return who.kind === 'acts' ? who.source : null;
    },
    async mustHaveSource(connection, person) {
      const who = await whoActs(connection, person);
      switch (who.kind) {
        case 'acts':
          return who.source;
        case 'nobody':
          throw new AppError('bad-request', 'This connection has no user to act with.', {
            reason: 'nobody-acts',
          });
        case 'unusable':
          throw new AppError('bad-request', OWN_UNUSABLE[who.why], { reason: `own-user-${who.why}` });
      }
    },
    knownOf(source) {
      const before = known.get(source);
      return before && clock.now() - before.at < TOLD_FOR_MS ? before.permitted : null;
    },
    async permittedTo(source) {
      const before = known.get(source);
      if (before && clock.now() - before.at < KNOWN_FOR_MS) return before.permitted;
      const asked = await source.permitted();
      if (asked.kind !== 'done') return null;
      known.set(source, { at: clock.now(), permitted: asked.value });
      return asked.value;
    },
    async noted({ person, connection, source }, { action, subject, details }, does) {
      const outcome = withOpening(await does(), connection, clock.now());
      if (outcome.kind === 'refused' && outcome.refusal.code === 'not-permitted') known.delete(source);
      await audit.note({
        actor: person.by,
        action,
        subject,
        outcome: auditOutcome(outcome.kind),
        details: {
          connection: connection.plan.settings.id,
          ...details,
          actedAs: source.username,
          own: own.has(source),
          answer: answerOf(outcome),
          tookMs: outcome.tookMs - (outcome.waitedMs ?? 0),
          ...(outcome.waitedMs !== undefined && { waitedMs: outcome.waitedMs }),
        },
      });
      return { outcome, actedAs: source.username };
    },
  };
}

const OWN_UNUSABLE: Readonly<Record<LinkTrouble, string>> = {
  'password-refused': 'Five9 refuses the password of your own user. Type it anew under Account.',
  'other-host': 'This connection leads to another host now. Link your own user anew under Account.',
  unreadable: 'The password of your own user cannot be read any more. Type it anew under Account.',
};

/** A spent quota with when it opens again, by the connection's own counters. */
function withOpening<Value>(
  outcome: ActOutcome<Value>,
  { statistics }: OpenConnection,
  now: number,
): ActOutcome<Value> {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'quota') return outcome;
  const opensAt = quotaOpensAt(statistics.status().quota, outcome.refusal, now);
  return { ...outcome, refusal: { ...outcome.refusal, opensAt } };
}

function auditOutcome(kind: ActOutcome['kind']): 'done' | 'refused' | 'failed' {
  return kind === 'done' || kind === 'refused' ? kind : 'failed';
}

function answerOf(outcome: ActOutcome<unknown>): string {
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
