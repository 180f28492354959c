import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { MORNING, openDomain } from '#server/simulator/testing/simulated-domain';
import { TROUBLE_KINDS } from './trouble-request.ts';

/** A GET with headers that fetch would not let a caller set. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the control port', () => {
  it.each([
    [{ host: 'evil.example' }, 403],
    [{ host: 'evil.example:3901' }, 403],
    [{ host: '127.0.0.1.evil.example' }, 403],
    [{ host: 'localhost:3901' }, 200],
    [{ host: '[::1]:3901' }, 200],
    [{ host: '127.0.0.1', origin: 'https://evil.example' }, 403],
    [{ host: '127.0.0.1', origin: 'null' }, 403],
    [{ host: '127.0.0.1', origin: 'http://localhost:3000' }, 200],
  ])('answers %j with %i', async (headers, status) => {
    await using domain = await openDomain();
    expect(await statusOf(`${domain.simulator.controlUrl}/health`, headers)).toBe(status);
  });

  it('is not to be found on the port of the service', async () => {
    await using domain = await openDomain();
    const origin = new URL(domain.simulator.serviceUrl).origin;
    for (const path of ['/state', '/health', '/trouble', '/calls'])
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
  });

  it.each([
    ['/trouble', 'nonsense', 'The body must be JSON.'],
    ['/trouble', {}, `kind must be one of ${TROUBLE_KINDS.join(', ')}.`],
    ['/trouble', { kind: 'earthquake' }, `kind must be one of ${TROUBLE_KINDS.join(', ')}.`],
    ['/trouble', { kind: 'delay' }, 'ms: Invalid input: expected number, received undefined.'],
    ['/trouble', { kind: 'drop', ms: 5 }, 'The body: Unrecognized key: "ms".'],
    ['/trouble', { kind: 'drop', count: 0 }, 'count: Too small: expected number to be >=1.'],
    ['/trouble', { kind: 'drop', type: 'Weather' }, 'type: Invalid option: expected one of "AgentState"'],
    ['/trouble', { kind: 'drop', operation: 'reboot' }, 'operation: Invalid option'],
    ['/trouble', { kind: 'fault', name: 'SadFault' }, 'name: Invalid option'],
    ['/trouble', [], 'The body: Invalid input: expected object'],
    ['/clock', { speed: -1 }, 'speed: Too small: expected number to be >=0.'],
    ['/clock', { faster: true }, 'The body: Unrecognized key: "faster".'],
    ['/model', { kind: 'earthquake' }, 'kind must be one of surge, mass-logout, agent-logout'],
    ['/model', { kind: 'remove-skill', name: 'No such skill' }, 'No such skill'],
  ])('refuses POST %s %j with a sentence', async (path, body, message) => {
    await using domain = await openDomain();
    const answer = await fetch(`${domain.simulator.controlUrl}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining(message) });
    expect((await domain.control('GET', '/trouble')).value).toEqual([]);
  });

  it('refuses a body that is too long, a path it does not know and an id that is none', async () => {
    await using domain = await openDomain();
    const long = { kind: 'fault', name: 'ServerFault', message: 'x'.repeat(70_000) };
    expect((await domain.control('POST', '/trouble', long)).status).toBe(400);
    expect((await domain.control('GET', '/secrets')).status).toBe(404);
    expect((await domain.control('DELETE', '/trouble?id=one')).status).toBe(400);
  });

  it('says how it stands and what it is doing', async () => {
    await using domain = await openDomain();
    await domain.clock.advance(3000);
    expect((await domain.control('GET', '/health')).value).toEqual({
      status: 'ok',
      time: MORNING + 3000,
      batch: 4,
      speed: 1,
      simulated: MORNING + 3000,
    });
    await domain.as('sup7').open({ statisticsRange: 'CurrentWeek' });
    expect((await domain.control('GET', '/sessions')).value).toEqual([
      expect.objectContaining({
        user: 'sup7',
        busy: false,
        openedAt: MORNING + 3000,
        settings: expect.objectContaining({ statisticsRange: 'CurrentWeek' }),
        types: [],
      }),
    ]);
  });

  it('stops the clock, speeds it up and moves the day on', async () => {
    await using domain = await openDomain();
    const health = async (): Promise<unknown> => (await domain.control('GET', '/health')).value;
    await domain.control('POST', '/clock', { speed: 0 });
    await domain.clock.advance(60_000);
    expect(await health()).toMatchObject({ batch: 1, simulated: MORNING });
    await domain.control('POST', '/clock', { speed: 10 });
    await domain.clock.advance(1000);
    expect(await health()).toMatchObject({ batch: 11, simulated: MORNING + 10_000 });
    await domain.control('POST', '/clock', { jumpMs: 3_600_000 });
    expect(await health()).toMatchObject({ batch: 12, simulated: MORNING + 10_000 + 3_600_000 });
    await domain.control('POST', '/clock', { jumpMs: -1_800_000 });
    expect(await health()).toMatchObject({
      time: MORNING + 10_000 + 1_800_000,
      simulated: MORNING + 10_000 + 3_600_000,
    });
  });
});

describe('/state', () => {
  it('stands still between batches', async () => {
    await using domain = await openDomain({ batchMs: 5000 });
    const before = await domain.state();
    await domain.clock.advance(4999);
    expect(await domain.state()).toEqual(before);
    await domain.clock.advance(1);
    expect((await domain.state()).batch).toBe(before.batch + 1);
  });

  it('takes its settings from the query, from the session there is, or from the defaults', async () => {
    await using domain = await openDomain();
    const settings = async (query: string): Promise<unknown> =>
      (await domain.control('GET', `/state${query}`)).value;
    expect(await settings('?types=ACDStatus')).toMatchObject({
      settings: {
        statisticsRange: 'CurrentDay',
        rollingPeriod: 'Minutes30',
        timeZone: -25_200_000,
        shiftStart: 28_800_000,
      },
    });
    await domain.as('api1').open({ statisticsRange: 'Lifetime' });
    await domain.as('sup2').open({ statisticsRange: 'RollingHour' });
    expect(await settings('?types=ACDStatus')).toMatchObject({ settings: { statisticsRange: 'Lifetime' } });
    expect(await settings('?user=sup2')).toMatchObject({ settings: { statisticsRange: 'RollingHour' } });
    expect(await settings('?statisticsRange=CurrentWeek&timeZone=0')).toMatchObject({
      settings: { statisticsRange: 'CurrentWeek', timeZone: 0 },
    });
  });

  it('gives the types asked for', async () => {
    await using domain = await openDomain();
    expect(Object.keys((await domain.state('?types=ACDStatus,AgentState')).types)).toEqual([
      'ACDStatus',
      'AgentState',
    ]);
  });

  it.each(['?types=Weather', '?user=nobody', '?statisticsRange=Yesterday', '?timeZone=far'])(
    'refuses %s',
    async (query) => {
      await using domain = await openDomain();
      expect((await domain.control('GET', `/state${query}`)).status).toBe(400);
    },
  );
});
