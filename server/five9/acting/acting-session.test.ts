import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { createSupervisorClient } from '../client/create-supervisor-client.ts';
import type { Act } from './act.ts';
import { ActingSession } from './acting-session.ts';

const stop: Act<null> = {
  does: 'change',
  call: (client, options) => client.stopCampaign('Renewals', options),
};
const start: Act<null> = {
  does: 'change',
  call: (client, options) => client.startCampaign('Renewals', options),
};
const names: Act<string[]> = {
  does: 'read',
  call: (client, options) => client.getDispositionsNames(options),
};

function sessionOf(
  domain: SimulatedDomain,
  { username = 'sup1', password = 'simulator', idleTimeOut = 1800 } = {},
): ActingSession & AsyncDisposable {
  const { clock, simulator } = domain;
  const log = pino({ level: 'silent' });
  const client = createSupervisorClient({ url: simulator.serviceUrl, username, password, clock, log });
  const session = new ActingSession({
    client,
    clock,
    log,
    settings: () => ({ shiftStart: 0, timeZone: 0, forceLogoutSession: false, idleTimeOut }),
  });
  return Object.assign(session, { [Symbol.asyncDispose]: () => session.stop() });
}

const calls = z.array(z.looseObject({ operation: z.string(), outcome: z.string(), count: z.number() }));
const acted = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string(), state: z.string() })) });

async function countOf(domain: SimulatedDomain, operation: string): Promise<number> {
  return calls
    .parse((await domain.control('GET', '/calls')).value)
    .filter((call) => call.operation === operation)
    .reduce((sum, { count }) => sum + count, 0);
}

async function renewals(domain: SimulatedDomain): Promise<string | undefined> {
  const { campaigns } = acted.parse((await domain.control('GET', '/acting')).value);
  return campaigns.find(({ name }) => name === 'Renewals')?.state;
}

const seats = async (domain: SimulatedDomain): Promise<unknown> =>
  (await domain.control('GET', '/sessions')).value;

describe('a session for acting', () => {
  it('takes a seat with the first act, and gives it back when nobody acts', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    expect(await seats(domain)).toEqual([]);
    expect(await session.do(stop)).toMatchObject({ kind: 'done' });
    expect(await session.do(names)).toMatchObject({ kind: 'done', value: expect.arrayContaining(['Sale']) });
    expect(await countOf(domain, 'setSessionParameters')).toBe(1);
    expect(await seats(domain)).toMatchObject([{ user: 'sup1' }]);
    await domain.clock.advance(600_000);
    await expect.poll(() => seats(domain)).toEqual([]);
    expect(session.isOpen).toBe(false);
  });

  it('stays while it is held, also upstream, and idles from when it is let go', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain, { idleTimeOut: 120 });
    const letGo = session.hold();
    await session.do(names);
    for (let minutes = 0; minutes < 15; minutes += 1) {
      await domain.clock.advance(60_000);
      await seats(domain);
    }
    expect(await seats(domain)).toMatchObject([{ user: 'sup1' }]);
    letGo();
    letGo();
    await expect
      .poll(async () => {
        await domain.clock.advance(60_000);
        return await seats(domain);
      })
      .toEqual([]);
  });

  it('is not used, nor opened, by what needs none', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    const listeners: Act<unknown> = {
      does: 'read',
      call: (client, options) => client.getMonitoringSupervisors('nobody', options),
      isSessionless: true,
    };
    expect(await session.do(listeners)).toMatchObject({ refusal: { code: 'no-such-agent' } });
    expect(await seats(domain)).toEqual([]);
    await session.do(names);
    await domain.clock.advance(590_000);
    await session.do(listeners);
    await domain.clock.advance(10_000);
    await expect.poll(() => seats(domain)).toEqual([]);
  });

  it('opens no other one for what belongs to a station', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    const connect: Act<unknown> = {
      does: 'change',
      call: (client, options) => client.reconnectStation(options),
      of: 'station',
    };
    expect(await session.do(connect)).toMatchObject({ refusal: { code: 'no-station' } });
    expect(await countOf(domain, 'reconnectStation')).toBe(0);
  });

  it('does nothing in a chat of a session that ended before its turn came, though there is another by then', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    const say: Act<unknown> = {
      does: 'change',
      call: (client, options) => client.sendMsgToChat({ chatId: 'chat-1', text: 'Hello' }, options),
      of: 'chat',
    };
    await session.do(names);
    await domain.trouble({ kind: 'expire-sessions', user: 'sup1' });
    const outcomes = await Promise.all([session.do(names), session.do(say)]);
    expect(outcomes).toMatchObject([{ kind: 'done' }, { kind: 'refused', refusal: { code: 'chat-over' } }]);
    expect(session.opened).toBe(2);
    expect(await countOf(domain, 'sendMsgToChat')).toBe(0);
  });

  it('does one thing after the other, as they were asked for', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    const outcomes = await Promise.all([session.do(stop), session.do(start), session.do(names)]);
    expect(outcomes).toMatchObject([
      { kind: 'done' },
      { kind: 'refused', refusal: { code: 'campaign-state', campaign: 'Renewals' } },
      { kind: 'done' },
    ]);
  });

  it('opens another session where the old one has ended, and acts once', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    await session.do(names);
    await domain.trouble({ kind: 'expire-sessions' });
    expect(await session.do(stop)).toMatchObject({ kind: 'done' });
    expect(await countOf(domain, 'stopCampaign')).toBe(2);
    expect(await renewals(domain)).toBe('STOPPING');
  });

  it('never sends again what may have been done: no answer is told as that', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    await session.do(names);
    await domain.trouble({ kind: 'truncate', operation: 'stopCampaign' });
    expect(await session.do(stop)).toMatchObject({ kind: 'uncertain', why: 'no-answer' });
    expect(await renewals(domain)).toBe('STOPPING');
    expect(await countOf(domain, 'stopCampaign')).toBe(1);
  });

  it('leaves no doubt where nothing was changed or nothing was reached', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    await session.do(names);
    await domain.trouble({ kind: 'truncate', operation: 'getDispositionsNames' });
    expect(await session.do(names)).toMatchObject({ kind: 'not-reached', why: 'no-answer' });
    await using stranger = sessionOf(domain, { password: 'wrong' });
    expect(await stranger.do(stop)).toMatchObject({ kind: 'not-reached', why: 'password' });
    expect(await renewals(domain)).toBe('RUNNING');
  });

  it.each([
    ['all seats are taken', { seats: 1 }, 'no-seat'],
    ['the user is at work elsewhere', {}, 'at-work-elsewhere'],
  ] as const)('is refused where %s', async (...[, options, code]) => {
    await using domain = await openDomain(options);
    const other = domain.as(code === 'no-seat' ? 'sup9' : 'sup1', { program: 'another desk' });
    await other.open();
    await using session = sessionOf(domain);
    expect(await session.do(stop)).toMatchObject({ kind: 'refused', refusal: { code } });
    expect(await renewals(domain)).toBe('RUNNING');
  });

  it('gives up when somebody else takes the user over', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    await session.do(names);
    await domain.as('sup1', { program: 'another desk' }).open({ forceLogoutSession: true });
    expect(await session.do(stop)).toMatchObject({ kind: 'refused', refusal: { code: 'at-work-elsewhere' } });
    expect(session.isOpen).toBe(false);
  });

  it('tells a spent quota and a missing permission as what they are', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain, { username: 'sup4' });
    expect(await session.do(stop)).toMatchObject({ refusal: { code: 'not-permitted' } });
    await domain.trouble({
      kind: 'fault',
      name: 'OperationsLimitExceededFault',
      fields: { limit: '40' },
      operation: 'stopCampaign',
    });
    expect(await session.do(stop)).toMatchObject({ refusal: { code: 'quota', limit: 40 } });
  });

  it('does what is a way out before all that waits, however many and however long they have', async () => {
    await using domain = await openDomain();
    await using session = sessionOf(domain);
    await session.do(names);
    const order: string[] = [];
    const noted = async (name: string, act: Act<unknown>): Promise<string> => {
      const outcome = await session.do(act);
      order.push(name);
      return 'why' in outcome ? outcome.why : outcome.kind;
    };
    const asked = Array.from({ length: 20 }, (_, n) => noted(`name ${n}`, names));
    const out = noted('out', { ...stop, isWayOut: true });
    expect(await out).toBe('done');
    expect(order.length).toBeLessThanOrEqual(2);
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
  });

  it('has no more than twenty wait, and stops with none of them sent', async () => {
    await using domain = await openDomain();
    const session = sessionOf(domain);
    await session.do(names);
    const asked = Array.from({ length: 22 }, () => session.do(names));
    const stopped = session.stop();
    const kinds = (await Promise.all(asked)).map((outcome) =>
      'why' in outcome ? outcome.why : outcome.kind,
    );
    await stopped;
    expect(kinds.filter((kind) => kind === 'busy').length).toBe(2);
    expect(kinds.filter((kind) => kind === 'stopped').length).toBeGreaterThanOrEqual(19);
    expect(await seats(domain)).toEqual([]);
  });
});
