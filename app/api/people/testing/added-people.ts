import { expect } from 'vitest';
import * as z from 'zod';
import type { PersonView, SessionView } from '#lib/domain/person';
import type { Browser } from '#server/auth/testing/browser';
import { PASSWORD, type ServedPeople } from '#server/auth/testing/served-people';

export const ALL = { kind: 'all' } as const;
export const SUE = { name: 'Sue', email: 'Sue@Example.com', role: 'supervisor', scope: ALL } as const;
export const HOUR_MS = 3_600_000;

export const added = z.strictObject({
  person: z.custom<PersonView>((value) => z.object({ id: z.string() }).safeParse(value).success),
  link: z.string(),
  expiresAt: z.number(),
});
export const listed = z.object({ people: z.array(added.shape.person) });
export const one = z.object({ person: added.shape.person });
export const sessionList = z.object({
  sessions: z.array(z.custom<SessionView>((value) => z.object({ id: z.string() }).safeParse(value).success)),
});

export async function add(admin: Browser, person: object = SUE): Promise<z.infer<typeof added>> {
  const answer = await admin.post('/api/people', person);
  expect(answer.status).toBe(201);
  return added.parse(await answer.json());
}

export async function change(admin: Browser, id: string, what: object): Promise<Response> {
  return admin.ask(`/api/people/${id}`, { method: 'PATCH', body: JSON.stringify(what) });
}

/** Uses a link and signs in with it. */
export async function enter(
  served: ServedPeople,
  { link, email }: { link: string; email: string },
): Promise<Browser> {
  const browser = served.browser();
  const token = new URL(link, served.origin).hash.slice(1);
  expect((await browser.post('/api/links/set-password', { token, password: PASSWORD })).status).toBe(204);
  expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
  return browser;
}

export async function enterAs(
  served: ServedPeople,
  admin: Browser,
  person: Omit<typeof SUE, 'name' | 'email' | 'role'> & { name: string; email: string; role: string },
): Promise<{ browser: Browser; id: string }> {
  const { person: made, link } = await add(admin, person);
  return { browser: await enter(served, { link, email: person.email }), id: made.id };
}
