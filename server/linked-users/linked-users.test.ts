import { expect, it } from 'vitest';
import type { ActingPerson } from '#server/acting/acting';
import { deletePerson } from '#server/auth/person-rows';
import type { Credential } from '#server/connections/connection-plan';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { linkingOffice } from './testing/linking-office.ts';

const SUP2: Credential = { username: 'sup2', password: 'simulator' };
const SUP3: Credential = { username: 'sup3', password: 'simulator' };
const office = async (open: OpenFreshStore) => linkingOffice(await openDomain(), open);
type Here = Awaited<ReturnType<typeof office>>;

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
