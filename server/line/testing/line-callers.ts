import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DataScope } from '#lib/domain/data-scope';
import type { Caller, PersonCaller, TokenCaller } from '#server/auth/caller';
import type { Runtime } from '#server/runtime-parts';

/** Somebody of the store who is let in, a person or a display: `session` is what requests carry. */
export interface LinePerson {
  id: string;
  session: Readonly<Record<string, string>>;
}

const HEADER = 'x-line-session';
const DISPLAY_HEADER = 'x-line-display';
const ADDRESS = '127.0.0.1';
const BY: PersonCaller = {
  kind: 'person',
  id: 'the-test',
  name: 'The test',
  email: 'test@example.org',
  role: 'admin',
  scope: { kind: 'all' },
  sessionId: 'the-test',
  isDemo: false,
  locale: null,
  address: ADDRESS,
};

/** A script of the store's own, which sees everything. */
export async function lineToken({ tokens }: Pick<Runtime, 'tokens'>): Promise<TokenCaller> {
  const { token } = await tokens.make('The line', { kind: 'system', name: 'A test' });
  return { kind: 'token', id: token.id, name: token.name, address: ADDRESS };
}

/** Who asks a line's server: whoever's session the request carries, as the store has it now; else a token of the line's own. */
export async function callersOf(runtime: Runtime): Promise<(request: IncomingMessage) => Promise<Caller>> {
  const { access, people } = runtime;
  const token = await lineToken(runtime);
  return async (request) => {
    const displayId = request.headers[DISPLAY_HEADER];
    if (typeof displayId === 'string') return displayAs(runtime, displayId);
    const header = request.headers[HEADER];
    if (typeof header !== 'string') return token;
    const [personId = '', sessionId = ''] = header.split(' ');
    const { sessions } = await access.stillValid({ sessionIds: [sessionId], tokenIds: [], displayIds: [] });
    const rights = sessions.get(sessionId);
    if (!rights) return { kind: 'nobody', address: ADDRESS };
    const { name, email, isDemo } = await people.find(personId);
    const { role, scope } = rights;
    return {
      kind: 'person',
      id: personId,
      name,
      email,
      role,
      scope,
      sessionId,
      isDemo,
      locale: null,
      address: ADDRESS,
    };
  };
}

async function displayAs({ access }: Runtime, id: string): Promise<Caller> {
  const { displays } = await access.stillValid({ sessionIds: [], tokenIds: [], displayIds: [id] });
  const scope = displays.get(id);
  return scope
    ? { kind: 'display', id, name: 'Lobby', scope, address: ADDRESS }
    : { kind: 'nobody', address: ADDRESS };
}

/** Pairs a display with this scope, which shows the built-in board. */
export async function addDisplay({ walls }: Runtime, scope: DataScope): Promise<LinePerson> {
  const { code } = walls.displays.pairings.begin(ADDRESS);
  const settings = { name: 'Lobby', place: '', playlist: null, zoom: 1, overscanPercent: 0, locale: null };
  const { id } = await walls.displays.displays.pair({ code, ...settings, scope }, BY);
  return { id, session: { [DISPLAY_HEADER]: id } };
}

/** Adds somebody with this scope, signed in. */
export async function addPerson({ people, store }: Runtime, scope: DataScope): Promise<LinePerson> {
  const added = { name: 'Sue', email: 'sue@example.org', role: 'supervisor', scope } as const;
  const { person } = await people.add(added, BY);
  const sessionId = randomUUID();
  const at = '2026-01-01T00:00:00.000Z';
  await store.db
    .insertInto('auth_session')
    .values({
      id: sessionId,
      userId: person.id,
      token: randomUUID(),
      createdAt: at,
      updatedAt: at,
      expiresAt: '2099-01-01T00:00:00.000Z',
      ipAddress: null,
      userAgent: null,
    })
    .execute();
  return { id: person.id, session: { [HEADER]: `${person.id} ${sessionId}` } };
}

export async function changeScope({ people }: Runtime, { id }: LinePerson, scope: DataScope): Promise<void> {
  const { version } = await people.find(id);
  await people.change(id, { version, scope }, BY);
}

/** Revokes a display behind the server's back, as another process would. */
export async function revokeUnheard({ store }: Runtime, { id }: LinePerson): Promise<void> {
  await store.db.updateTable('display').set({ revoked_at: 1, version: 2 }).where('id', '=', id).execute();
}

/** Takes the sessions away behind the server's back, as another process would. */
export async function endSessionsUnheard({ store }: Runtime, { id }: LinePerson): Promise<void> {
  await store.db.deleteFrom('auth_session').where('userId', '=', id).execute();
}
