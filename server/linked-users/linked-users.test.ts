import { pino } from 'pino';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { CampaignActed } from '#lib/domain/campaign-action';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import type { ActingPerson } from '#server/acting/acting';
import { planOf } from '#server/acting/testing/plan-of';
import { wireActing } from '#server/acting/wire-acting';
import { AccessChanges } from '#server/auth/access-changes';
import { deletePerson, insertPerson } from '#server/auth/person-rows';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import type { ConnectionPlan, Credential } from '#server/connections/connection-plan';
import { OpenConnection } from '#server/connections/open-connection';
import { secretsWithNewKey } from '#server/connections/testing/open-office';
import { EVERYTHING } from '#server/scope/visibility';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { DrawnDirectories } from '#server/scope/testing/drawn-directories';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';

const SUP2: Credential = { username: 'sup2', password: 'simulator' };
const SUP3: Credential = { username: 'sup3', password: 'simulator' };
const seats = z.array(z.looseObject({ user: z.string() }));

async function office(open: OpenFreshStore, acting: string | null = 'sup1') {
  const domain = await openDomain();
  const { clock } = domain;
  const { store, ...fresh } = await open();
  const log = pino({ level: 'silent' });
  const audit = new NotedAudit();
  const accessChanges = new AccessChanges();
  const first = planOf(domain.simulator.serviceUrl, acting);
  const opened = (plan: ConnectionPlan): OpenConnection =>
    new OpenConnection(plan, {
      clock,
      log,
      random: () => 0.5,
      checkpointsOf: () => {
        throw new Error('It is not started.');
      },
      onCall: () => undefined,
      onEvent: () => undefined,
      agentsOf: () => null,
    });
  let connection = opened(first);
  const fleet = {
    named: () => connection,
    get connections() {
      return [connection];
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
    /** The connection runs by another plan from now on. */
    replan: (plan: ConnectionPlan): void => {
      connection = opened(plan);
      acts.follow('five9', plan);
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

describeEachStore('users of people’s own', (open) => {
  it('act for whoever linked them, and the acting user for everybody else', async () => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    expect(await here.linkedUsers.link('five9', SUP2, omar)).toEqual({ kind: 'linked' });
    expect(await here.seated()).toEqual([]);
    expect(await here.acts.standing('five9', omar)).toMatchObject({ actsAs: 'sup2', isOwn: true });
    expect(await here.press(omar)).toMatchObject({ outcome: { kind: 'done' }, actedAs: 'sup2' });
    expect(await here.seated()).toEqual(['sup2']);
    expect(await here.acts.standing('five9', maria)).toMatchObject({ actsAs: 'sup1', isOwn: false });
    expect((await here.press(maria, 'force-stop')).actedAs).toBe('sup1');
    expect(here.audit.of('campaign.acted')).toMatchObject([
      { by: 'Omar', actedAs: 'sup2', own: true, answer: 'done' },
      { by: 'Maria', actedAs: 'sup1', own: false },
    ]);
    expect(here.audit.of('acting-user.linked')).toMatchObject([{ by: 'Omar', username: 'sup2' }]);
    expect(await here.linkedUsers.places(omar)).toMatchObject([
      { connection: { id: 'five9' }, own: { username: 'sup2', trouble: null }, shared: 'sup1' },
    ]);
    expect(await here.linkedUsers.places(maria)).toMatchObject([{ own: null, shared: 'sup1' }]);
  });

  it.each([
    ['the password is wrong', 'wrong', null, 'unauthorized'],
    ['they may not use the service', 'simulator', 'AccessDisallowedFault', 'no-permission'],
    ['the service is out of order', 'simulator', 'ServerFault', 'unavailable'],
  ])('are not linked where %s, which is said', async (...[, password, fault, code]) => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    if (fault) await here.domain.trouble({ kind: 'fault', name: fault, user: 'sup2' });
    const answer = await here.linkedUsers.link('five9', { ...SUP2, password }, omar);
    expect(answer).toMatchObject({ kind: 'refused', found: { code } });
    expect(await here.linkedUsers.places(omar)).toMatchObject([{ own: null }]);
    expect(here.audit.of('acting-user.linked')).toMatchObject([{ outcome: 'failed', found: code }]);
  });

  it('are nobody else’s: neither another person’s nor one that Watchfloor uses', async () => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    await here.linkedUsers.link('five9', SUP2, omar);
    for (const username of ['SUP2', 'api1', 'sup1'])
      await expect(here.linkedUsers.link('five9', { ...SUP2, username }, maria)).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringMatching(/^username: /),
      });
    await expect(
      here.linkedUsers.link('five9', SUP3, { ...maria, by: { ...maria.by, isDemo: true } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('whose password is refused do nothing, and nobody does it instead, until it is good again', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await here.linkedUsers.link('five9', SUP2, omar);
    await here.domain.trouble({ kind: '401', user: 'sup2' });
    const acted = await here.press(omar);
    expect(acted).toMatchObject({ outcome: { kind: 'not-reached', why: 'password' }, actedAs: 'sup2' });
    expect(here.audit.of('campaign.acted')).toMatchObject([
      { actedAs: 'sup2', outcome: 'failed', answer: 'not reached: password' },
    ]);
    const refused = { kind: 'may-not', why: 'password-refused' };
    expect(await here.acts.standing('five9', omar)).toEqual(refused);
    await expect(here.press(omar)).rejects.toMatchObject({ reason: 'own-user-password-refused' });
    expect(await here.seated()).toEqual([]);
    expect(await here.linkedUsers.places(omar)).toMatchObject([{ own: { trouble: 'password-refused' } }]);
    expect(await here.linkedUsers.retry('five9', omar)).toEqual({ kind: 'linked' });
    expect((await here.press(omar)).outcome.kind).toBe('done');
  });

  it('are not sent to another host, and not to be read with another key', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await here.linkedUsers.link('five9', SUP2, omar);
    const other = await here.withNewKey();
    expect(await other.acting.standing('five9', omar)).toMatchObject({ why: 'unreadable' });
    const { settings } = here.plan;
    here.replan({ ...here.plan, settings: { ...settings, url: 'https://api.five9.eu/wssupervisor' } });
    expect(await here.acts.standing('five9', omar)).toMatchObject({ why: 'other-host' });
    await expect(here.linkedUsers.retry('five9', omar)).rejects.toMatchObject({ code: 'not-found' });
  });
});

type Here = Awaited<ReturnType<typeof office>>;

describeEachStore('the session of a user of one’s own', (open) => {
  it.each<[string, (here: Here, omar: ActingPerson) => Promise<void>]>([
    ['it is unlinked', (here, omar) => here.linkedUsers.unlink('five9', omar)],
    ['another is linked', async (here, omar) => void (await here.linkedUsers.link('five9', SUP3, omar))],
    [
      'its person is removed',
      async (here, { by }) => {
        await deletePerson(here.store.db, by.id);
        here.accessChanges.tell({ personId: by.id });
      },
    ],
    [
      'its person is shut out',
      async (here, { by }) => {
        await here.store.db.updateTable('person').set({ disabled_at: 1 }).where('id', '=', by.id).execute();
        here.accessChanges.tell({ personId: by.id });
      },
    ],
    [
      'its person may only look on',
      async (here, { by }) => {
        await here.store.db.updateTable('person').set({ role: 'viewer' }).where('id', '=', by.id).execute();
        here.accessChanges.tell({ personId: by.id });
      },
    ],
    [
      'its person signs out where they acted',
      (here, { by }) => Promise.resolve(here.accessChanges.tell({ sessionId: by.sessionId })),
    ],
    ['its connection ends', (here) => Promise.resolve(here.acts.follow('five9', null))],
  ])('ends at once when %s, and its seat is free', async (_what, happens) => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    await here.linkedUsers.link('five9', SUP2, omar);
    await here.linkedUsers.link('five9', { ...SUP2, username: 'sup9' }, maria);
    await here.press(omar);
    await here.press(maria, 'force-stop');
    expect((await here.seated()).toSorted()).toEqual(['sup2', 'sup9']);
    await happens(here, omar);
    await expect.poll(() => here.seated()).not.toContain('sup2');
  });

  it('stays while its person is signed in elsewhere, or chooses another language', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await here.signIn(omar.by.id, 'Omar-2');
    await here.linkedUsers.link('five9', SUP2, omar);
    await here.press(omar);
    const elsewhere = { ...omar, by: { ...omar.by, sessionId: 'Omar-2' } };
    await here.press(elsewhere, 'force-stop');
    here.accessChanges.tell({ sessionId: 'Omar-1' });
    here.accessChanges.tell({ personId: omar.by.id });
    expect(await here.acts.standing('five9', elsewhere)).toMatchObject({ kind: 'may' });
    expect(await here.seated()).toEqual(['sup2']);
  });

  it('is one, however many acts begin it at once', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await here.linkedUsers.link('five9', SUP2, omar);
    await Promise.all([here.press(omar), here.press(omar), here.acts.standing('five9', omar)]);
    expect(await here.seated()).toEqual(['sup2']);
  });

  it('of the shared user ends when an administrator sets another', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await here.press(omar);
    expect(await here.seated()).toEqual(['sup1']);
    here.replan({ ...here.plan, credentials: { ...here.plan.credentials, acting: SUP3 } });
    await expect.poll(() => here.seated()).toEqual([]);
    expect(await here.acts.standing('five9', omar)).toMatchObject({ actsAs: 'sup3', isOwn: false });
  });
});
