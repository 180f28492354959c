import { setImmediate } from 'node:timers/promises';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { CONNECTION_CHECKS, type ConnectionCheck } from '#lib/domain/connection-check';
import { ENGLISH } from '#lib/words/english';
import type { ProbeResult } from '#server/five9/probe/probe-result';
import { openOffice, PASSWORD, planOfEnvironment, request } from './testing/open-office.ts';
import type { TestRequest } from './connection-requests.ts';

const typed = (over: Partial<TestRequest> = {}): TestRequest => ({
  settings: request().settings,
  users: { polling: { username: 'new@voltera.example', password: PASSWORD } },
  ...over,
});
const stored = (id: string, over: Partial<TestRequest['settings']> = {}): TestRequest => ({
  id,
  settings: request(over).settings,
  users: { polling: { username: 'wall@voltera.example', password: '' } },
});

const t = createTranslator({ locale: 'en', messages: ENGLISH, namespace: 'admin.connections.check' });
/** A check with the sentences that a page in English makes of its codes. */
const onPage = (check: ConnectionCheck): ConnectionCheck => {
  const finding = t(`findings.${check.found.code}`, check.found.values);
  const { asked, remedy } = check;
  const words =
    asked === undefined
      ? finding
      : asked === null
        ? t('ofPolling', { finding })
        : t('ofUser', { user: asked, finding });
  return { ...check, words, ...(remedy && { advice: t(`remedies.${remedy}`) }) };
};

describe('testing a connection', () => {
  it('lists every check, the seat among them', async () => {
    await using office = await openOffice();
    const { kind, checks } = await office.connections.test(typed());
    expect(kind).toBe('ok');
    expect(checks.map(({ check }) => check)).toEqual(CONNECTION_CHECKS.filter((check) => check !== 'acting'));
    expect(new Set(checks.map(({ result }) => result))).toEqual(new Set(['done']));
    expect(checks.find(({ check }) => check === 'service')?.words).toContain('2 to 13');
    expect(checks, 'the English beside the codes is what a page says').toEqual(checks.map(onPage));
    expect(office.asked[0]).toMatchObject({
      service: 'statistics',
      takeSeat: true,
      url: 'https://api.five9.eu/wssupervisor/v9_5/SupervisorWebService',
      username: 'new@voltera.example',
      password: PASSWORD,
    });
  });

  const failures: [ProbeResult, string, RegExp][] = [
    [{ kind: 'host' }, 'reach', /no host of this name/],
    [{ kind: 'refused' }, 'reach', /does not accept connections/],
    [{ kind: 'timeout' }, 'reach', /did not answer in time/],
    [{ kind: 'tls', problem: 'expired' }, 'secure', /expired/],
    [{ kind: 'tls', problem: 'wrong-name' }, 'secure', /another name/],
    [{ kind: 'tls', problem: 'self-signed' }, 'secure', /self-signed/],
    [{ kind: 'not-five9' }, 'service', /not a Five9 service/],
    [{ kind: 'version' }, 'service', /version/],
    [{ kind: 'unauthorized' }, 'password', /refuses this user name or password/],
    [{ kind: 'no-permission' }, 'permissions', /Supervisor role/],
    [{ kind: 'quota', untilAt: Date.UTC(2026, 10, 24, 11, 0) }, 'quota', /until 12:00/],
    [{ kind: 'seat-taken' }, 'seat', /logged in elsewhere/],
    [{ kind: 'no-seat' }, 'seat', /seat of the domain is taken/],
  ];
  it.each(failures)('says where it stopped, why and what to do: %o', async (result, at, words) => {
    await using office = await openOffice();
    office.says.statistics = result;
    const { checks } = await office.connections.test(typed());
    const failed = checks.filter((check) => check.result === 'failed');
    expect(failed).toMatchObject([{ check: at, words: expect.stringMatching(words) }]);
    expect(failed[0]?.advice).toMatch(/\.$/);
    expect(checks, 'the English beside the codes is what a page says').toEqual(checks.map(onPage));
    const polling = checks.filter(({ check }) => check !== 'directory');
    const place = polling.findIndex(({ check }) => check === at);
    expect(new Set(polling.slice(0, place).map((check) => check.result))).not.toContain('not-tried');
    for (const later of polling.slice(place + 1)) expect(later.result).toBe('not-tried');
  });

  it('asks for the directory with the polling user where there is no other, and says who lacks the role', async () => {
    await using office = await openOffice();
    office.says.configuration = { kind: 'no-permission' };
    const { kind, checks } = await office.connections.test(typed());
    expect(kind).toBe('directory-failed');
    expect(checks.at(-1)).toMatchObject({
      check: 'directory',
      result: 'failed',
      words: expect.stringMatching(/^The polling user: .*Administrator role/),
      asked: null,
      found: { code: 'no-permission', values: { service: 'configuration' } },
      remedy: 'make-administrator',
      advice: expect.stringContaining('CSV'),
    });
    expect(office.asked[1]).toMatchObject({ service: 'configuration', username: 'new@voltera.example' });
  });

  it('tests each user that is named', async () => {
    await using office = await openOffice();
    const { checks } = await office.connections.test(
      typed({
        users: {
          ...typed().users,
          directory: { username: 'dir', password: 'd' },
          acting: { username: 'act', password: 'a' },
        },
      }),
    );
    expect(office.asked.map(({ service, username, takeSeat }) => [service, username, takeSeat])).toEqual([
      ['statistics', 'new@voltera.example', true],
      ['configuration', 'dir', undefined],
      ['statistics', 'act', false],
    ]);
    expect(checks.map(({ check }) => check)).toEqual([...CONNECTION_CHECKS]);
    expect(checks).toEqual(checks.map(onPage));
  });

  it('asks nobody else where there is no service', async () => {
    await using office = await openOffice();
    office.says.statistics = { kind: 'refused' };
    const { checks } = await office.connections.test(typed());
    expect(office.asked).toHaveLength(1);
    expect(checks.at(-1)).toMatchObject({ check: 'directory', result: 'not-tried' });
  });

  it('tries a password that is refused only once, and another user all the same', async () => {
    await using office = await openOffice();
    office.says.statistics = { kind: 'unauthorized' };
    const { checks } = await office.connections.test(typed());
    expect(office.asked).toHaveLength(1);
    expect(checks.at(-1)).toMatchObject({ check: 'directory', result: 'not-tried' });
    const directory = { username: 'dir', password: 'd' };
    await office.connections.test(typed({ users: { ...typed().users, directory } }));
    expect(office.asked.slice(1).map(({ username }) => username)).toEqual(['new@voltera.example', 'dir']);
  });

  it('does not take the seat that a connection holds', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const { kind, checks } = await office.connections.test(stored(settings.id));
    expect(kind).toBe('ok');
    expect(office.asked[0]?.takeSeat).toBe(false);
    expect(checks.find(({ check }) => check === 'seat')).toMatchObject({
      result: 'not-tried',
      found: { code: 'held', values: { connection: 'Europe' } },
      words: expect.stringContaining('“Europe” uses this user now'),
    });
    await office.connections.test(
      typed({ users: { polling: { username: 'WALL@voltera.example', password: 'typed' } } }),
    );
    expect(office.asked.at(-2)?.takeSeat).toBe(false);
  });
});

describe('a test beside the calls of a running connection', () => {
  it('asks again what met one of them, and says so when it always does', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    office.says.statistics = { kind: 'unavailable' };
    const tested = office.connections.test(stored(settings.id));
    let isDone = false;
    void tested.then(() => (isDone = true));
    while (!isDone) {
      await office.clock.advance(100);
      await setImmediate();
    }
    expect((await tested).kind).not.toBe('ok');
    expect(office.asked.filter(({ service }) => service === 'statistics')).toHaveLength(6);
  });

  it('does not ask again for a user whom no connection holds', async () => {
    await using office = await openOffice();
    office.says.statistics = { kind: 'unavailable' };
    await office.connections.test(typed());
    expect(office.asked.filter(({ service }) => service === 'statistics')).toHaveLength(1);
  });
});

describe('a stored password', () => {
  it('is used for the host and the user that it was typed for', async () => {
    await using office = await openOffice({ environment: planOfEnvironment() });
    const { settings } = await office.connections.add(request());
    await office.connections.test(stored(settings.id));
    await office.connections.test({
      id: 'five9',
      settings: request({ url: 'api.five9.com' }).settings,
      users: { polling: { username: 'env@voltera.example' } },
    });
    expect(office.asked.map(({ password }) => password)).toEqual([
      PASSWORD,
      PASSWORD,
      'from the environment',
      'from the environment',
    ]);
  });

  it.each([
    ['another host', { url: 'https://five9.attacker.example' }, 'wall@voltera.example'],
    ['another port', { url: 'https://api.five9.eu:8443' }, 'wall@voltera.example'],
    ['another user', {}, 'someone.else@voltera.example'],
  ])('never goes to %s', async (_, settings, username) => {
    await using office = await openOffice();
    const { settings: own } = await office.connections.add(request());
    const asking = { ...stored(own.id, settings), users: { polling: { username } } };
    await expect(office.connections.test(asking)).rejects.toThrow(/^users\.polling\.password: /);
    expect(office.asked).toEqual([]);
  });

  it('is of no use to a new connection', async () => {
    await using office = await openOffice();
    await office.connections.add(request());
    const users = { polling: { username: 'wall@voltera.example' } };
    await expect(office.connections.test(typed({ users }))).rejects.toThrow('Type the password.');
  });
});

describe('tests', () => {
  it('call nothing but what may be called', async () => {
    await using office = await openOffice();
    for (const url of ['http://api.five9.com', 'https://127.0.0.1', 'https://x/y', 'ftp://api.five9.com'])
      await expect(office.connections.test(typed({ settings: request({ url }).settings }))).rejects.toThrow(
        /^settings\.url: /,
      );
    expect(office.asked).toEqual([]);
  });

  it('are limited, and possible again after a minute', async () => {
    await using office = await openOffice();
    for (let count = 0; count < 10; count++) await office.connections.test(typed());
    await expect(office.connections.test(typed())).rejects.toMatchObject({ code: 'too-many-requests' });
    await office.clock.advance(60_000);
    await expect(office.connections.test(typed())).resolves.toMatchObject({ kind: 'ok' });
  });

  it('are given up after 15 s', async () => {
    await using office = await openOffice();
    await office.connections.test(typed());
    const [asked] = office.asked;
    expect(asked?.timeoutMs).toBeLessThanOrEqual(15_000);
    const slow = await openOffice();
    let signal: AbortSignal | undefined;
    slow.hold((target) => {
      signal = target.signal;
    });
    const testing = slow.connections.test(typed());
    await slow.clock.advance(15_000);
    expect(signal?.aborted).toBe(true);
    slow.letGo({ kind: 'aborted' });
    expect((await testing).checks[0]).toMatchObject({ check: 'reach', result: 'failed' });
    expect(slow.clock.pending).toBe(0);
    await slow[Symbol.asyncDispose]();
  });

  it('are noted with what they found and never with whom', async () => {
    await using office = await openOffice();
    await office.connections.test(typed());
    office.says.statistics = { kind: 'tls', problem: 'expired' };
    await office.connections.test(typed());
    expect(office.notes.map(({ action, outcome, details }) => [action, outcome, details])).toEqual([
      ['connection.tested', 'done', { found: 'ok', host: 'api.five9.eu' }],
      ['connection.tested', 'failed', { found: 'tls-expired', host: 'api.five9.eu' }],
    ]);
    expect(JSON.stringify(office.notes)).not.toContain(PASSWORD);
  });
});
