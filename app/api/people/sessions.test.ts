import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SessionView } from '#lib/domain/person';
import type { Browser } from '#server/auth/testing/browser';
import { PASSWORD } from '#server/auth/testing/served-people';
import { serveRoutes } from '../testing/served-routes.ts';
import { SUE, HOUR_MS, sessionList, enterAs } from './testing/added-people.ts';

describe('sessions', () => {
  it('are listed to their owner and administrators, and end one by one or all', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser: sue, id } = await enterAs(served, admin, SUE);
    await served.clock.advance(1_000);
    const phone = served.browser({ 'user-agent': 'Phone/2' });
    await phone.signIn('sue@example.com', PASSWORD);
    const read = async (browser: Browser, path: string): Promise<SessionView[]> =>
      sessionList.parse(await (await browser.ask(path)).json()).sessions;

    const own = await read(sue, '/api/account/sessions');
    expect(own.map(({ agent, isCurrent, address }) => [agent, isCurrent, address])).toEqual([
      ['Phone/2', false, '127.0.0.1'],
      ['Tests/1', true, '127.0.0.1'],
    ]);
    expect(own[0]).toMatchObject({
      createdAt: served.clock.now(),
      lastSeenAt: served.clock.now(),
      expiresAt: served.clock.now() + 30 * 24 * HOUR_MS,
    });
    const token = decodeURIComponent(sue.jar.get('watchfloor.session_token') ?? '').split('.')[0];
    expect(JSON.stringify(own)).not.toContain(token);
    const seen = await read(admin, `/api/people/${id}/sessions`);
    expect(seen.map((session) => session.isCurrent)).toEqual([false, false]);

    const onPhone = own.find(({ agent }) => agent === 'Phone/2')?.id ?? '';
    const ended = await sue.ask(`/api/account/sessions/${onPhone}`, { method: 'DELETE' });
    expect(ended.status).toBe(204);
    expect(await phone.who()).toMatchObject({ kind: 'nobody' });
    expect((await sue.ask(`/api/account/sessions/${onPhone}`, { method: 'DELETE' })).status).toBe(404);

    await phone.signIn('sue@example.com', PASSWORD);
    expect((await sue.ask('/api/account/sessions', { method: 'DELETE' })).status).toBe(204);
    expect([await sue.who(), await phone.who()]).toMatchObject([{ kind: 'person' }, { kind: 'nobody' }]);
    expect((await admin.ask(`/api/people/${id}/sessions`, { method: 'DELETE' })).status).toBe(204);
    expect(await sue.who()).toMatchObject({ kind: 'nobody' });
    expect(served.audit.of('session.revoked')).toHaveLength(3);
  });

  it('of others cannot be ended by way of one’s own account', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser: sue } = await enterAs(served, admin, SUE);
    const caller = await admin.who();
    const sessionId = caller.kind === 'person' ? caller.sessionId : '';
    expect((await sue.ask(`/api/account/sessions/${sessionId}`, { method: 'DELETE' })).status).toBe(404);
    expect(await admin.who()).toMatchObject({ kind: 'person' });
  });
});

describe('a lost second factor', () => {
  it('is taken off by an administrator', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    const begun = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
    const { backupCodes } = z.object({ backupCodes: z.array(z.string()) }).parse(await begun.json());
    expect(backupCodes).toHaveLength(10);
    await served.store.db
      .updateTable('auth_user')
      .set({ twoFactorEnabled: 1 })
      .where('id', '=', id)
      .execute();
    expect(await (await served.browser().signIn(SUE.email, PASSWORD)).json()).toEqual({
      twoFactorRedirect: true,
    });
    expect((await admin.ask(`/api/people/${id}/second-factor`, { method: 'DELETE' })).status).toBe(204);
    expect(await (await served.browser().signIn(SUE.email, PASSWORD)).json()).toEqual({});
    expect(served.audit.of('person.second-factor-off')).toEqual([
      { by: 'Ada Admin', whom: 'Sue', outcome: 'done' },
    ]);
  });
});
