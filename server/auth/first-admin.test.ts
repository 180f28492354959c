import { describe, expect, it } from 'vitest';
import { PASSWORD, servePeople } from './testing/served-people.ts';

const ADA = { name: 'Ada Admin', email: 'Ada@Example.com', password: PASSWORD };

describe('the first administrator', () => {
  it('is made by the link, signed in, and the only one', async () => {
    await using served = await servePeople();
    expect(served.signIn.needsFirstAdmin).toBe(true);
    const token = (await served.signIn.firstAdminLink())?.split('#')[1];
    const browser = served.browser();
    const answer = await browser.post('/api/welcome', { ...ADA, token });
    expect([answer.status, await answer.json()]).toEqual([201, {}]);
    expect(await browser.who()).toMatchObject({
      kind: 'person',
      name: 'Ada Admin',
      email: 'ada@example.com',
      role: 'admin',
      scope: { kind: 'all' },
      isDemo: false,
      address: '127.0.0.1',
    });
    expect(served.signIn.needsFirstAdmin).toBe(false);
    expect(await served.signIn.firstAdminLink()).toBeNull();
    expect(served.audit.of('session.signed-in')).toEqual([
      { by: 'Ada Admin', whom: 'Ada Admin', outcome: 'done', way: 'first administrator' },
    ]);
  });
});
