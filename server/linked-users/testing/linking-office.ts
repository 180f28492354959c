import { pino } from 'pino';
import * as z from 'zod';
import type { CampaignActed } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import type { ActingPerson } from '#server/acting/acting';
import { planOf } from '#server/acting/testing/plan-of';
import { restingConnection } from '#server/acting/testing/resting-connection';
import { wireActing } from '#server/acting/wire-acting';
import { AccessChanges } from '#server/auth/access-changes';
import { insertPerson } from '#server/auth/person-rows';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import type { OpenConnection } from '#server/connections/open-connection';
import { secretsWithNewKey } from '#server/connections/testing/open-office';
import { EVERYTHING } from '#server/scope/visibility';
import { DrawnDirectories } from '#server/scope/testing/drawn-directories';
import type { OpenFreshStore } from '#server/store/testing/each-store';

const seats = z.array(z.looseObject({ user: z.string() }));

interface Domain {
  simulator: { serviceUrl: string; stop(): Promise<void> };
  clock: Clock;
  control(method: 'GET', path: string): Promise<{ value: unknown }>;
}

/** An installation in which people link users of a domain, with connections to it that run nothing but acts; the domain ends with it. */
export async function linkingOffice<Of extends Domain>(
  domain: Of,
  open: OpenFreshStore,
  acting: string | null = 'sup1',
) {
  const { clock } = domain;
  const { store, ...fresh } = await open();
  const log = pino({ level: 'silent' });
  const audit = new NotedAudit();
  const accessChanges = new AccessChanges();
  const first = planOf(domain.simulator.serviceUrl, acting);
  const running = new Map([['five9', restingConnection(first, clock)]]);
  const fleet = {
    named: (id: string): OpenConnection => {
      const connection = running.get(id);
      if (!connection) throw new Error(`No connection runs as ${id}.`);
      return connection;
    },
    get connections() {
      return [...running.values()];
    },
  };
  const secrets = await secretsWithNewKey();
  const nobodyLooks = { directories: new DrawnDirectories(), hub: { tell: () => 0 } };
  const wires = { store, clock, log, audit, fleet, accessChanges, ...nobodyLooks };
  const { acting: acts, linkedUsers } = wireActing({ ...wires, secrets });

  async function person(name: string, role: Role = 'supervisor'): Promise<ActingPerson> {
    const email = `${name.toLowerCase()}@example.com`;
    const id = await insertPerson(store.db, { name, email, role, scope: WHOLE_SCOPE, now: clock.now() });
    const sessionId = `${name}-1`;
    await signIn(id, sessionId);
    return {
      by: {
        kind: 'person',
        id,
        name,
        email,
        role,
        scope: WHOLE_SCOPE,
        sessionId,
        isDemo: false,
        locale: null,
        address: '192.0.2.7',
      },
      visibility: EVERYTHING,
    };
  }

  async function signIn(userId: string, id: string): Promise<void> {
    const at = new Date(clock.now()).toISOString();
    const times = { expiresAt: at, createdAt: at, updatedAt: at };
    await store.db
      .insertInto('auth_session')
      .values({ id, userId, token: id, ipAddress: null, userAgent: null, ...times })
      .execute();
  }

  let presses = 0;
  return {
    domain,
    store,
    audit,
    acts,
    linkedUsers,
    accessChanges,
    plan: first,
    person,
    signIn,
    /** A connection runs by this plan from now on; one that there was not is there then. */
    replan: (plan: ConnectionPlan): void => {
      running.set(plan.settings.id, restingConnection(plan, clock));
      acts.follow(plan.settings.id, plan);
    },
    /** A connection has ended for good. */
    end: (id: string): void => {
      running.delete(id);
      acts.follow(id, null);
    },
    /** The same installation with another key. */
    withNewKey: async () => wireActing({ ...wires, secrets: await secretsWithNewKey() }),
    press: (by: ActingPerson, action: 'stop' | 'force-stop' = 'stop'): Promise<CampaignActed> => {
      presses += 1;
      const nothing = { dispositions: [], after: null, before: null };
      return acts.campaign(
        'five9',
        { key: `press-${presses}`, campaign: 'Renewals', action, ...nothing },
        by,
      );
    },
    /** Who has a session at the service: its own word. */
    seated: async (): Promise<string[]> =>
      seats.parse((await domain.control('GET', '/sessions')).value).map(({ user }) => user),
    async [Symbol.asyncDispose]() {
      await acts.stop();
      await domain.simulator.stop();
      await fresh[Symbol.asyncDispose]();
    },
  };
}
