import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DisplayReport } from '#lib/domain/display';
import { newScreen, type ServedDisplays } from '#server/displays/testing/served-displays';
import { serveDisplayRoutes } from '../testing/served-displays.ts';

const AS = '?as=display';
const DAY_MS = 24 * 3_600_000;
const paired = z.object({ display: z.looseObject({ id: z.string(), version: z.number() }) });

const REPORT: DisplayReport = {
  build: 'b1',
  screen: { width: 1920, height: 1080, pixelRatio: 1 },
  heapBytes: 30_000_000,
  clockSkewMs: 12,
  program: '',
  shows: { board: 'default', item: 'default', why: 'board' },
  painted: { at: 0, frames: 300, dataAgeMs: 2_000 },
  stream: 'live',
  turns: 0,
  loadedAt: 0,
};

async function pairedScreen(served: ServedDisplays) {
  const admin = await served.firstAdmin();
  const begun = await newScreen(served);
  const asked = { code: begun.code.toLowerCase(), name: ' Lobby ', place: 'Ground floor', zoom: 1.1 };
  const answer = await admin.post('/api/displays', asked);
  expect(answer.status).toBe(201);
  const { display } = paired.parse(await answer.json());
  const told = await begun.screen.post(`/api/pairing/${begun.id}`, { secret: begun.secret });
  expect(await told.json()).toEqual({ state: 'paired' });
  return { admin, ...begun, display, cookie: told.headers.getSetCookie().join() };
}

describe.each(['sqlite', 'postgres'] as const)('displays, on %s', (kind) => {
  it('are paired by the code on their screen, once, and show the built-in board from then on', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, code, display, cookie } = await pairedScreen(served);
    expect(cookie).toMatch(/^wf_display=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/);
    const kept = JSON.stringify(await served.store.db.selectFrom('display').selectAll().execute());
    expect(kept).not.toContain(screen.jar.get('wf_display') ?? '');
    const program = await (await screen.ask(`/api/wall/program${AS}`)).json();
    expect(program).toMatchObject({
      display: { id: display.id, name: 'Lobby', place: 'Ground floor', zoom: 1.1, overscanPercent: 0 },
      zone: 'Europe/Berlin',
      boards: { default: { name: 'Whole floor', connection: 'five9' } },
      noBoard: null,
      blankUntil: null,
    });
    expect(await screen.who()).toMatchObject({ kind: 'display', id: display.id, name: 'Lobby' });
    const again = await admin.post('/api/displays', { code, name: 'Other' });
    expect([again.status, await again.json()]).toMatchObject([404, { error: { code: 'not-found' } }]);
    expect(served.audit.of('display.paired')).toEqual([
      { by: 'Ada Admin', whom: 'Lobby', outcome: 'done', place: 'Ground floor' },
    ]);
  });

  it('may do nothing that is not a wall’s, and a person nothing that is a display’s', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    const refused = [
      await screen.ask('/api/displays'),
      await screen.post('/api/displays', {}),
      await screen.ask(`/api/displays/${display.id}`, { method: 'DELETE' }),
      await screen.post(`/api/displays/${display.id}/commands${AS}`, { do: 'reload' }),
      await screen.ask('/api/people'),
      await screen.ask('/api/account'),
      await admin.post('/api/wall/heartbeat', REPORT),
      await admin.post('/api/wall/answers', { command: 'x', outcome: 'done' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    const stranger = served.browser();
    for (const path of ['/api/wall/program', `/api/wall/program${AS}`])
      expect((await stranger.ask(path)).status).toBe(401);
    expect((await stranger.post('/api/wall/heartbeat', REPORT)).status).toBe(401);
  });

  it('are told apart from the person in the same browser by how they ask', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    const both = admin.copy();
    both.jar.set('wf_display', screen.jar.get('wf_display') ?? '');
    const displayOf = async (path: string) => (await (await both.ask(path)).json()).display;
    expect(await displayOf('/api/wall/program')).toBeNull();
    expect(await displayOf(`/api/wall/program${AS}`)).toMatchObject({ id: display.id });
    expect((await admin.ask(`/api/wall/program${AS}`)).status).toBe(401);
    await admin.ask(`/api/displays/${display.id}`, { method: 'DELETE' });
    expect((await both.ask(`/api/wall/program${AS}`)).status).toBe(401);
    expect(await displayOf('/api/wall/program')).toBeNull();
  });

  it('say how they are, and are shown so to managers', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    const standing = async () => (await (await admin.ask('/api/displays')).json()).displays[0];
    expect(await standing()).toMatchObject({ standing: 'never-seen', lastSeenAt: null, report: null });
    const heard = await screen.post(`/api/wall/heartbeat${AS}`, { ...REPORT, from: 'a later build' });
    const { version } = await (await screen.ask(`/api/wall/program${AS}`)).json();
    expect(await heard.json()).toEqual({ program: version, serverTime: served.clock.now() });
    expect(await standing()).toMatchObject({
      id: display.id,
      standing: 'live',
      since: served.clock.now(),
      report: REPORT,
      pairedBy: 'Ada Admin',
    });
    await served.clock.advance(15_000);
    expect(await standing()).toMatchObject({ standing: 'offline', since: served.clock.now() - 15_000 });
    await screen.post(`/api/wall/heartbeat${AS}`, { ...REPORT, painted: { ...REPORT.painted, frames: 0 } });
    expect(await standing()).toMatchObject({ standing: 'frozen' });
    const bad = await screen.post(`/api/wall/heartbeat${AS}`, { ...REPORT, stream: 'fine' });
    expect(bad.status).toBe(400);
  });

  it('are changed by whoever saw the last change, and tell their program anew', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    const path = `/api/displays/${display.id}`;
    const patch = (body: object) =>
      admin.ask(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const program = async () => (await screen.ask(`/api/wall/program${AS}`)).json();
    const before = await program();
    const until = served.clock.now() + 60_000;
    const done = await patch({ version: 1, name: 'Reception', zoom: 0.9, blankUntil: until });
    expect(await done.json()).toMatchObject({
      display: { name: 'Reception', version: 2, blankUntil: until },
    });
    expect((await patch({ version: 1, name: 'Late' })).status).toBe(409);
    expect((await patch({ version: 2, playlist: 'none' })).status).toBe(400);
    const after = await program();
    expect(after).toMatchObject({ display: { name: 'Reception', zoom: 0.9 }, blankUntil: until });
    expect(after.version).not.toBe(before.version);
    await served.clock.advance(60_000);
    expect(await program()).toMatchObject({ blankUntil: null });
    expect(served.audit.of('display.changed')).toMatchObject([
      { by: 'Ada Admin', whom: 'Reception', nameBefore: 'Lobby', zoom: 0.9 },
    ]);
  });

  it('are nobody from the moment they are revoked, and the same display again once paired anew', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    const told: unknown[] = [];
    served.access.onAccessChanged((change) => told.push(change));
    const path = `/api/displays/${display.id}`;
    expect((await admin.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect(told).toEqual([{ displayId: display.id }]);
    expect((await screen.ask(`/api/wall/program${AS}`)).status).toBe(401);
    expect((await screen.post(`/api/wall/heartbeat${AS}`, REPORT)).status).toBe(401);

    const next = await newScreen(served);
    expect((await admin.post(`${path}/pair`, { code: 'NOPE' })).status).toBe(404);
    expect((await admin.post(`${path}/pair`, { code: next.code })).status).toBe(200);
    await next.screen.post(`/api/pairing/${next.id}`, { secret: next.secret });
    const program = await (await next.screen.ask(`/api/wall/program${AS}`)).json();
    expect(program.display).toMatchObject({ id: display.id, name: 'Lobby', zoom: 1.1 });
    expect((await screen.ask(`/api/wall/program${AS}`)).status).toBe(401);

    await admin.ask(path, { method: 'DELETE' });
    expect((await admin.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await admin.ask(path, { method: 'DELETE' })).status).toBe(404);
    expect(await (await admin.ask('/api/displays')).json()).toEqual({ displays: [] });
    expect(served.audit.of('display.paired-again')).toEqual([
      { by: 'Ada Admin', whom: 'Lobby', outcome: 'done', wasRevoked: true },
    ]);
  });

  it('are let in after half a year in a box, and after whoever paired them has left', async () => {
    await using served = await serveDisplayRoutes({ kind });
    const { admin, screen, display } = await pairedScreen(served);
    served.clock.jump(180 * DAY_MS);
    const back = await screen.post(`/api/wall/heartbeat${AS}`, REPORT);
    expect([back.status, back.headers.getSetCookie().length]).toEqual([200, 1]);
    await served.store.db.deleteFrom('auth_session').execute();
    await served.store.db.deleteFrom('person').execute();
    await served.clock.advance(2_001);
    expect((await admin.ask('/api/displays')).status).toBe(401);
    expect(await screen.who()).toMatchObject({ kind: 'display', id: display.id });
  });
});
