import { describe, expect, it } from 'vitest';
import { serveRoutes } from '../testing/served-routes.ts';
import { ALL, SUE, enterAs } from './testing/added-people.ts';

describe('one’s own account', () => {
  it('is told to whoever is signed in, with what it lacks', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    expect(await (await browser.ask('/api/account')).json()).toEqual({
      id,
      name: 'Sue',
      email: 'sue@example.com',
      role: 'supervisor',
      scope: ALL,
      isDemo: false,
      hasSecondFactor: false,
      hasPassword: true,
      locale: null,
    });
    expect((await served.browser().ask('/api/account')).status).toBe(401);
  });

  it('says which language is spoken to it, which it may change, and the browser keeps it', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    const choose = (locale: unknown) =>
      browser.ask('/api/account', { method: 'PATCH', body: JSON.stringify({ locale }) });
    expect((await choose('de')).status).toBe(204);
    expect(browser.jar.get('wf_locale')).toBe('de');
    expect(await (await browser.ask('/api/account')).json()).toMatchObject({ locale: 'de' });
    expect(await browser.who()).toMatchObject({ id, locale: 'de' });
    expect((await choose('tlh')).status).toBe(400);
    expect((await choose(null)).status).toBe(204);
    expect(await (await browser.ask('/api/account')).json()).toMatchObject({ locale: null });
    expect(served.audit.of('person.language-chosen')).toMatchObject([
      { by: 'Sue', whom: 'Sue', language: 'de' },
      { by: 'Sue', whom: 'Sue', language: null },
    ]);
  });
});
