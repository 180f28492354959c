import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Credential } from '#server/connections/connection-plan';
import { createConnections } from '#server/connections/connections';
import { request, secretsWithNewKey } from '#server/connections/testing/open-office';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { linkingOffice } from './testing/linking-office.ts';

const SUP2: Credential = { username: 'sup2', password: 'simulator' };

/** An installation with a second connection, `again`, to the same domain. */
async function office(open: OpenFreshStore) {
  const here = await linkingOffice(await openDomain(), open);
  const { settings, credentials } = here.plan;
  const again = {
    ...here.plan,
    settings: { ...settings, id: 'again', name: 'Again', url: settings.url.replace('v9_5', 'v4') },
    credentials: {
      polling: { ...credentials.polling, username: 'api2' },
      acting: { ...SUP2, username: 'sup9' },
    },
  };
  here.replan(again);
  return Object.assign(here, { again });
}

describeEachStore('a user of the upstream has one session, so that', (open) => {
  it('nobody links it on two connections to one host, themselves neither', async () => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    expect(await here.linkedUsers.link('five9', SUP2, omar)).toEqual({ kind: 'linked' });
    const asked = { ...SUP2, username: ' SUP2' };
    await expect(here.linkedUsers.link('again', asked, maria)).rejects.toMatchObject({
      code: 'bad-request',
      reason: 'link-taken',
      message: expect.stringMatching(/^username: /),
    });
    await expect(here.linkedUsers.link('again', asked, omar)).rejects.toMatchObject({
      code: 'bad-request',
      reason: 'link-elsewhere',
      message: expect.stringMatching(/^username: /),
    });
    expect(await here.linkedUsers.link('five9', SUP2, omar)).toEqual({ kind: 'linked' });
    await here.linkedUsers.unlink('five9', omar);
    expect(await here.linkedUsers.link('again', SUP2, maria)).toEqual({ kind: 'linked' });
  });

  it.each([
    ['api2', 'link-reads'],
    ['SUP9', 'link-shared'],
  ])('nobody links %s, which another connection to the host uses', async (username, reason) => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    await expect(here.linkedUsers.link('five9', { ...SUP2, username }, omar)).rejects.toMatchObject({
      code: 'bad-request',
      reason,
    });
  });

  it('of two who link it at once on two connections one does', async () => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    const asked = await Promise.allSettled([
      here.linkedUsers.link('five9', SUP2, omar),
      here.linkedUsers.link('again', SUP2, maria),
    ]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'link-taken' },
    });
  });

  it('what was linked on a connection that is gone for good keeps nobody from linking it', async () => {
    await using here = await office(open);
    const [omar, maria] = [await here.person('Omar'), await here.person('Maria')];
    await here.linkedUsers.link('again', SUP2, omar);
    here.end('again');
    expect(await here.linkedUsers.link('five9', SUP2, maria)).toEqual({ kind: 'linked' });
    expect(await here.linkedUsers.of(here.again, omar.by.id)).toEqual({ kind: 'none' });
  });

  it('of whoever links it and the administrator who sets it at once one does', async () => {
    await using here = await office(open);
    const omar = await here.person('Omar');
    const connections = createConnections({
      store: here.store,
      secrets: await secretsWithNewKey(),
      clock: here.domain.clock,
      log: pino({ level: 'silent' }),
      audit: here.audit,
      environment: here.plan,
      mayBeLocal: true,
      apply: () => Promise.resolve(),
      probe: {
        statistics: () => Promise.reject(new Error()),
        configuration: () => Promise.reject(new Error()),
      },
    });
    await connections.start();
    const { settings } = await connections.add({
      ...request({ url: here.plan.settings.url }),
      users: { polling: { ...SUP2, username: 'api3' } },
    });
    const [link, set] = await Promise.allSettled([
      here.linkedUsers.link('five9', SUP2, omar),
      connections.replaceCredential(settings.id, 'acting', SUP2),
    ]);
    expect([link.status, set.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = [link, set].find(({ status }) => status === 'rejected');
    const reason = link.status === 'rejected' ? 'link-shared' : 'user-linked';
    expect(refused).toMatchObject({ reason: { code: 'bad-request', reason } });
  });
});
