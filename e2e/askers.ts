import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { ROLES, type Role } from '#lib/domain/role';
import { madeToken } from './floor-answers.ts';
import type { Floor } from './floor.ts';

/** Everyone who may ask: the roles, a script's token, a paired television, and a stranger. */
export const ASKERS = ['nobody', ...ROLES, 'token', 'display'] as const;
export type Asker = (typeof ASKERS)[number];

/** The headers by which the server knows each asker. */
export type Askers = Readonly<Record<Asker, Readonly<Record<string, string>>>>;

const added = z.object({ link: z.string() });

/** Makes a person of each role, a token and a display, through the API, and signs them in; `spare` has sessions to be ended. */
export async function makeAskers(floor: Floor): Promise<{ askers: Askers; spare: Askers }> {
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await floor.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.status === 204 ? null : await answer.json();
  };
  const passwords = new Map<Role, string>();
  for (const role of ROLES) {
    const password = randomBytes(12).toString('base64url');
    const person = { name: `The ${role}`, email: emailOf(role), role, scope: { kind: 'all' } };
    const { link } = added.parse(await post('/api/people', person));
    await post('/api/links/set-password', { token: link.slice(link.indexOf('#') + 1), password });
    passwords.set(role, password);
  }
  const { secret } = madeToken.parse(await post('/api/tokens', { name: 'Prometheus' }));
  const signedIn = async (role: Role): Promise<Record<string, string>> => ({
    cookie: await signIn(floor.url, { email: emailOf(role), password: passwords.get(role) ?? '' }),
  });
  const display = { cookie: await pairScreen(floor, 'Lobby') };
  const everyone = async (): Promise<Askers> => ({
    nobody: {},
    viewer: await signedIn('viewer'),
    supervisor: await signedIn('supervisor'),
    manager: await signedIn('manager'),
    admin: await signedIn('admin'),
    token: { authorization: `Bearer ${secret}` },
    display,
  });
  return { askers: await everyone(), spare: await everyone() };
}

const begun = z.object({ id: z.string(), secret: z.string(), code: z.string() });

/** Pairs a new screen through the API; what makes its browser the display, as a Cookie header. */
export async function pairScreen(floor: Floor, name: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const { id, secret, code } = begun.parse(
    await (await fetch(`${floor.url}/api/pairing`, { method: 'POST' })).json(),
  );
  const body = JSON.stringify({ code, name });
  const made = await floor.fetch('/api/displays', { method: 'POST', headers, body });
  if (made.status !== 201) throw new Error(`Pairing answered ${made.status}: ${await made.text()}`);
  const answer = await fetch(`${floor.url}/api/pairing/${id}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ secret }),
  });
  return cookiesOf(answer);
}

function emailOf(role: Role): string {
  return `${role}@example.com`;
}

/** Signs in by password; the session as a Cookie header. */
export async function signIn(url: string, credentials: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`The sign-in answered ${answer.status}`);
  return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
