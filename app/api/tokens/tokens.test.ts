import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { serveRoutes } from '../testing/served-routes.ts';

const made = z.object({ token: z.object({ id: z.string() }), secret: z.string() });

describe.each(['sqlite', 'postgres'] as const)('API tokens, on %s', (kind) => {
  it('let a script in until they are revoked, and show their secret once', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const answer = await admin.post('/api/tokens', { name: ' Prometheus ' });
    expect(answer.status).toBe(201);
    const { token, secret } = made.parse(await answer.json());
    expect(secret).toMatch(/^wf_[\w-]{43}$/);
    const read = async () => (await admin.ask('/api/tokens')).json();
    expect(await read()).toEqual({
      tokens: [
        {
          id: token.id,
          name: 'Prometheus',
          createdAt: served.clock.now(),
          createdBy: 'Ada Admin',
          lastUsedAt: null,
          revokedAt: null,
        },
      ],
    });
    const kept = JSON.stringify(await served.store.db.selectFrom('api_token').selectAll().execute());
    expect(kept).not.toContain(secret);

    await served.clock.advance(60_000);
    const usedAt = served.clock.now();
    const script = served.browser({ authorization: `Bearer ${secret}` });
    expect(await script.who()).toEqual({
      kind: 'token',
      id: token.id,
      name: 'Prometheus',
      address: '127.0.0.1',
    });
    await expect.poll(async () => (await served.tokens.list())[0]?.lastUsedAt).toBe(usedAt);
    await served.clock.advance(30_000);
    await script.who();
    expect((await served.tokens.list())[0]?.lastUsedAt).toBe(usedAt);

    const told: unknown[] = [];
    served.access.onAccessChanged((change) => told.push(change));
    expect((await admin.ask(`/api/tokens/${token.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(told).toEqual([{ tokenId: token.id }]);
    expect(await script.who()).toMatchObject({ kind: 'nobody' });
    expect((await admin.ask(`/api/tokens/${token.id}`, { method: 'DELETE' })).status).toBe(404);
    expect([served.audit.of('token.made'), served.audit.of('token.revoked')].flat()).toEqual([
      { by: 'Ada Admin', whom: 'Prometheus', outcome: 'done' },
      { by: 'Ada Admin', whom: 'Prometheus', outcome: 'done' },
    ]);
  });

  it('change nothing, and are not mixed up with a session', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const { secret } = made.parse(await (await admin.post('/api/tokens', { name: 'Script' })).json());
    const script = served.browser({ authorization: `bearer ${secret}` });
    expect((await script.post('/api/people', {})).status).toBe(403);
    expect((await script.ask('/api/account')).status).toBe(403);
    expect((await script.post('/api/auth/two-factor/enable', { password: 'x' })).status).toBe(401);
    const both = admin.copy();
    const wrong = await both.ask('/api/ready', { headers: { authorization: 'Bearer wf_wrong' } });
    expect(await wrong.json()).toMatchObject({ kind: 'nobody' });
    const elsewhere = await both.ask('/api/ready', { headers: { authorization: 'Basic abc' } });
    expect(await elsewhere.json()).toMatchObject({ kind: 'person' });
  });
});
