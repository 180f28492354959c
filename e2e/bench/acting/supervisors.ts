import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';

/** Somebody signed in who has linked a user of their own. */
export interface Supervisor {
  cookie: string;
  /** As whom they act. */
  user: string;
}

/** What became of acts: how long each took, and how often each answer came. */
export interface Acts {
  tookMs: number[];
  answers: Map<string, number>;
}

interface Everybody {
  url: string;
  supervisors: readonly Supervisor[];
  /** Names of the domain's campaigns. */
  campaigns: readonly string[];
}

const PASSWORD = 'a password for benches alone';
/** The accounts before it are the one that acts for everybody, and those that may do less. */
const FIRST_ACCOUNT = 9;
const EVERY_MS = 1_000;

const added = z.object({ link: z.string() });
const linked = z.object({ kind: z.string() });
const acted = z.object({
  actedAs: z.string().nullable(),
  outcome: z.looseObject({ kind: z.string(), refusal: z.optional(z.looseObject({ code: z.string() })) }),
});

/** Adds, signs in and links so many supervisors, all by what people ask for themselves. */
export async function makeSupervisors(
  admin: { url: string; cookie: string },
  count: number,
): Promise<Supervisor[]> {
  const { url } = admin;
  const supervisors: Supervisor[] = [];
  for (let index = 0; index < count; index++) {
    const email = `supervisor-${index}@northwind.example`;
    const person = { name: `Supervisor ${index}`, email, role: 'supervisor', scope: { kind: 'all' } };
    const { link } = added.parse(await send(url, '/api/people', { body: person, cookie: admin.cookie }));
    const token = link.slice(link.indexOf('#') + 1);
    await send(url, '/api/links/set-password', { body: { token, password: PASSWORD } });
    const cookie = await signIn(url, email);
    const user = `sup${FIRST_ACCOUNT + index}`;
    const body = { username: user, password: 'simulator' };
    const answer = await send(url, '/api/account/five9/five9', { method: 'PUT', body, cookie });
    if (linked.parse(answer).kind !== 'linked') throw new Error(`${user} could not be linked`);
    supervisors.push({ cookie, user });
  }
  return supervisors;
}

/** Each acts once a second for so long, on campaigns in turn: stops one, starts it again. */
export async function actFor({ url, supervisors, campaigns }: Everybody, forMs: number): Promise<Acts> {
  const acts: Acts = { tookMs: [], answers: new Map() };
  const until = Date.now() + forMs;
  const actsOf = async ({ cookie, user }: Supervisor, index: number): Promise<void> => {
    await setTimeout((EVERY_MS * index) / supervisors.length);
    for (let turn = 0; Date.now() < until; turn++) {
      const startedAt = performance.now();
      const body = {
        key: `${user}-${turn}-${Date.now()}`,
        campaign: campaigns[(index + Math.floor(turn / 2) * supervisors.length) % campaigns.length],
        action: turn % 2 === 0 ? 'force-stop' : 'start',
      };
      const answer = acted.parse(await send(url, '/api/acting/five9/campaigns', { body, cookie }));
      if (answer.actedAs !== user) throw new Error(`${user} acted as ${String(answer.actedAs)}`);
      const tookMs = performance.now() - startedAt;
      const { kind, refusal } = answer.outcome;
      const name = refusal ? `${kind}: ${refusal.code}` : kind;
      acts.tookMs.push(tookMs);
      acts.answers.set(name, (acts.answers.get(name) ?? 0) + 1);
      await setTimeout(Math.max(0, EVERY_MS - tookMs));
    }
  };
  await Promise.all(supervisors.map(actsOf));
  return acts;
}

async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

async function send(
  url: string,
  path: string,
  { method = 'POST', body, cookie }: { method?: string; body: unknown; cookie?: string },
): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : await answer.json();
}
