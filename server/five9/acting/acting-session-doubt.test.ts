import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { createSupervisorClient } from '../client/create-supervisor-client.ts';
import { type Script, startScriptedServer } from '../client/scripted-server.ts';
import type { Act } from './act.ts';
import { ActingSession } from './acting-session.ts';

const reset: Act<null> = {
  does: 'change',
  call: (client, options) => client.resetCampaign('Renewals', options),
};
const names: Act<string[]> = {
  does: 'read',
  call: (client, options) => client.getDispositionsNames(options),
};

function envelope(operation: string): string {
  return (
    '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body>' +
    `<ns2:${operation}Response xmlns:ns2="http://service.supervisor.ws.five9.com/"/></env:Body></env:Envelope>`
  );
}

/** A service that answers every operation with nothing, unless `script` does something else; with what it was asked, in order. */
async function serviceOf(script: Partial<Record<string, Script>>) {
  const asked: string[] = [];
  const server = await startScriptedServer((response, { body }) => {
    const operation = /<(?:\w+:)?(\w+)[\s/>]/.exec(body.slice(body.search(/Body>/) + 5))?.[1] ?? '';
    asked.push(operation);
    const own = script[operation];
    if (own) return own(response, { body, headers: {}, method: 'POST' });
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(envelope(operation));
  });
  const clock = new ManualClock(1_700_000_000_000);
  const log = pino({ level: 'silent' });
  const client = createSupervisorClient({ url: server.url, username: 'u', password: 'p', clock, log });
  let refusals = 0;
  const session = new ActingSession({
    client,
    clock,
    log,
    settings: () => ({ shiftStart: 0, timeZone: 0, forceLogoutSession: false, idleTimeOut: 1800 }),
    onPasswordRefused: () => {
      refusals += 1;
      return Promise.resolve();
    },
  });
  return {
    session,
    clock,
    asked,
    refusals: () => refusals,
    async [Symbol.asyncDispose]() {
      await session.stop();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('an act that may have been done', () => {
  it.each<[string, Script]>([
    ['dropped', (response) => response.socket?.destroy()],
    ['reset', (response) => response.socket?.resetAndDestroy()],
  ])('is sent once though the line is %s before any answer', async (_how, script) => {
    await using service = await serviceOf({ resetCampaign: script });
    // The line is kept alive by then, and a read on it would be asked again.
    await service.session.do(names);
    await service.session.do(names);
    expect(await service.session.do(reset)).toMatchObject({ kind: 'uncertain', why: 'no-answer' });
    expect(service.asked.filter((operation) => operation === 'resetCampaign')).toHaveLength(1);
  });

  it('is not begun when it has waited so long that nobody sees any more what it is about', async () => {
    let answer = (): void => undefined;
    await using service = await serviceOf({
      getDispositionsNames: (response) => {
        answer = () => void response.end(envelope('getDispositionsNames'));
      },
    });
    const first = service.session.do({
      ...names,
      call: (client, options) => names.call(client, { ...options, timeoutMs: 90_000 }),
    });
    const second = service.session.do(reset);
    await expect.poll(() => service.asked).toContain('getDispositionsNames');
    await service.clock.advance(40_000);
    answer();
    expect(await first).toMatchObject({ kind: 'done' });
    expect(await second).toMatchObject({ kind: 'not-reached', why: 'busy' });
    expect(service.asked).not.toContain('resetCampaign');
  });

  it('is done all the same where it is a way out', async () => {
    let answer = (): void => undefined;
    await using service = await serviceOf({
      getDispositionsNames: (response) => {
        answer = () => void response.end(envelope('getDispositionsNames'));
      },
    });
    const first = service.session.do({
      ...names,
      call: (client, options) => names.call(client, { ...options, timeoutMs: 90_000 }),
    });
    const second = service.session.do({ ...reset, isWayOut: true });
    await expect.poll(() => service.asked).toContain('getDispositionsNames');
    await service.clock.advance(40_000);
    answer();
    expect(await Promise.all([first, second])).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
  });
});

describe('the seat of a session', () => {
  it('is given back though the answer that it was opened never came', async () => {
    await using service = await serviceOf({ setSessionParameters: (response) => response.socket?.destroy() });
    expect(await service.session.do(reset)).toMatchObject({ kind: 'not-reached', why: 'no-answer' });
    await service.clock.advance(600_000);
    await expect.poll(() => service.asked).toContain('closeSession');
  });
});

describe('a password that is refused', () => {
  it('is not sent again for five minutes, whoever asks', async () => {
    const refuse: Script = (response) => void response.writeHead(401).end();
    await using service = await serviceOf({ setSessionParameters: refuse, closeSession: refuse });
    const press = () => service.session.do(reset);
    expect(await press()).toMatchObject({ kind: 'not-reached', why: 'password' });
    expect(service.refusals()).toBe(1);
    for (let presses = 0; presses < 5; presses += 1)
      expect(await press()).toMatchObject({ kind: 'not-reached', why: 'password' });
    expect(service.asked).toEqual(['setSessionParameters']);
    await service.clock.advance(300_000);
    await press();
    expect(service.asked).toEqual(['setSessionParameters', 'setSessionParameters']);
  });
});
