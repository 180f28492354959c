import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { serveRoutes } from '../testing/served-routes.ts';
import { SUE, HOUR_MS, add, enterAs } from './testing/added-people.ts';

describe('a link that sets a password', () => {
  it('voids the one made before, sets it once, and signs out everywhere', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    const make = async (): Promise<string> => {
      const answer = await admin.post(`/api/people/${id}/link`);
      expect(answer.status).toBe(201);
      return (
        z
          .object({ link: z.string() })
          .parse(await answer.json())
          .link.split('#')[1] ?? ''
      );
    };
    const set = (token: string) =>
      served.browser().post('/api/links/set-password', { token, password: 'another long one' });
    const [first, second] = [await make(), await make()];
    expect((await set(first)).status).toBe(404);
    const both = await Promise.all([set(second), set(second)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 404]);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect((await browser.signIn('sue@example.com', 'another long one')).status).toBe(200);
    const late = await make();
    await served.clock.advance(24 * HOUR_MS);
    expect((await set(late)).status).toBe(404);
    expect(served.audit.of('person.link-made')).toHaveLength(3);
  });

  it('is whole where the public address is known', async () => {
    await using served = await serveRoutes({ publicUrl: 'https://wall.example.com' });
    const admin = await served.firstAdmin();
    const { link } = await add(admin);
    expect(link).toMatch(/^https:\/\/wall\.example\.com\/set-password#[\w-]{43}$/);
  });
});
