import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { configurationWriter } from '../contract/configuration/configuration-contract.ts';
import { CONFIGURATION_FAULT_NAMES } from '../contract/configuration/configuration-faults.ts';
import { answering, startScriptedServer } from '../client/scripted-server.ts';
import { type Clock, systemClock } from '#lib/domain/clock';
import type { DirectoryReading } from '#lib/domain/directory';
import { isAppError } from '#server/app-error';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { createFive9Directory, type Five9DirectoryOptions } from './create-five9-directory.ts';

interface Opened {
  read(signal?: AbortSignal): Promise<DirectoryReading>;
  close(): void;
  logged(): string;
  calls: string[];
}

function open(options: Pick<Five9DirectoryOptions, 'url'> & Partial<Five9DirectoryOptions>): Opened {
  const lines: string[] = [];
  const calls: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const source = createFive9Directory({
    username: 'api1',
    password: 'simulator',
    clock: systemClock,
    log: pino({ level: 'trace' }, sink),
    random: () => 0.5,
    onCall: ({ operation, outcome }) => calls.push(`${operation} ${outcome}`),
    ...options,
  });
  return {
    read: (signal = new AbortController().signal) => source.read(signal),
    close: () => source.close(),
    logged: () => lines.join(''),
    calls,
  };
}

/** Waits pass at once, on the domain's clock; only the watchdogs are the machine's. */
function openOn(domain: SimulatedDomain, options: Partial<Five9DirectoryOptions> = {}): Opened {
  const clock: Clock = {
    now: () => domain.clock.now(),
    after: (waitMs, task) => systemClock.after(waitMs, task),
    sleep: async (waitMs, signal) => {
      signal?.throwIfAborted();
      await domain.clock.advance(waitMs);
    },
  };
  return open({ url: domain.simulator.serviceUrl, clock, ...options });
}

/** The sentence that a reading failed with. */
async function sentence(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (isAppError(error) && error.code === 'upstream-failed') return error.message;
    throw error;
  }
  return 'it did not fail';
}

async function troublesLeft(domain: SimulatedDomain): Promise<unknown> {
  const { value } = await domain.control('GET', '/trouble');
  return Array.isArray(value) ? JSON.parse(JSON.stringify(value[0] ?? {})).left : undefined;
}

describe('a reading', () => {
  it('tells who is who, in five calls and the free one', async () => {
    await using domain = await openDomain({ speed: 0 });
    const directory = openOn(domain);
    const reading = await directory.read();
    directory.close();
    expect(directory.calls).toEqual([
      'getCallCountersState ok',
      'getSkillsInfo ok',
      'getAgentGroups ok',
      'getUsersGeneralInfo ok',
      'getCampaigns ok',
      'getDispositions ok',
    ]);
    expect(reading.users).toHaveLength(25 + 65);
    expect(reading.skills.map(({ name }) => name)).toContain('Orders & Delivery');
    const agents = new Set(reading.users.map(({ username }) => username));
    const members = reading.skills.flatMap((skill) => skill.members);
    expect(members.length).toBeGreaterThan(25);
    expect(members.every(({ username, level }) => agents.has(username) && level !== null && level >= 1)).toBe(
      true,
    );
    expect(reading.groups.flatMap((group) => group.members)).toHaveLength(25);
    expect(new Set(reading.campaigns.map(({ campaignKind }) => campaignKind))).toEqual(
      new Set(['inbound', 'outbound', 'autodial']),
    );
    expect(reading.dispositions.map(({ name }) => name)).toContain('Resolved');
    expect(reading.users.filter(({ profile }) => profile !== null).length).toBeGreaterThan(15);
    for (const { id } of [...reading.skills, ...reading.groups]) expect(id).toMatch(/^\d+$/);
  });

  it('finds the reasons that were seen, and asks for the same no more that day', async () => {
    await using domain = await openDomain({ speed: 0 });
    const directory = openOn(domain, {
      reasonNames: () => ['Lunch', 'End of Shift', 'Missed Call', '', 'Lunch'],
    });
    const asked = (): number => directory.calls.filter((call) => call.startsWith('getReason')).length;
    const { reasons } = await directory.read();
    expect(reasons).toEqual([
      { id: null, name: 'Lunch', given: 'not-ready' },
      { id: null, name: 'End of Shift', given: 'logout' },
    ]);
    expect(asked()).toBe(5);
    expect((await directory.read()).reasons).toEqual(reasons);
    expect(asked()).toBe(5);
    await domain.clock.advance(25 * 3_600_000);
    await directory.read();
    expect(asked()).toBe(10);
    directory.close();
  });

  it('follows renames and new memberships, ids staying as they are', async () => {
    await using domain = await openDomain({ speed: 0 });
    const directory = openOn(domain);
    const before = await directory.read();
    const username = before.users[0]?.username ?? '';
    await domain.change({ kind: 'rename-skill', from: 'Billing', to: 'Accounts' });
    await domain.change({ kind: 'assign', username, skills: [{ name: 'Accounts', level: 7 }] });
    const after = await directory.read();
    directory.close();
    const idOf = (reading: DirectoryReading, name: string) =>
      reading.skills.find((skill) => skill.name === name)?.id;
    expect(idOf(after, 'Accounts')).toBe(idOf(before, 'Billing'));
    expect(after.skills.find(({ name }) => name === 'Accounts')?.members).toContainEqual({
      username,
      level: 7,
    });
    const held = after.skills.filter((skill) => skill.members.some((member) => member.username === username));
    expect(held.map(({ name }) => name)).toEqual(['Accounts']);
  });

  it('of 5 000 agents is whole, in slices of a thousand', async () => {
    await using domain = await openDomain({ size: 'large', speed: 0 });
    const directory = openOn(domain, { clock: systemClock });
    const reading = await directory.read();
    directory.close();
    const everybody = (
      await domain.configuration('api1').field('getUsersGeneralInfo', 'userName')
    ).toSorted();
    expect(reading.users.map(({ username }) => username).toSorted()).toEqual(everybody);
    expect(everybody).toHaveLength(5065);
    expect(reading.skills).toHaveLength(200);
    const slices = directory.calls.filter((call) => call.startsWith('getUsersGeneralInfo'));
    expect(slices.length).toBeGreaterThanOrEqual(6);
    expect(slices.length).toBeLessThanOrEqual(12);
  });
});

describe('within the limits', () => {
  it('a load of readings is never refused, and leaves others their share', async () => {
    await using domain = await openDomain({ quota: 'default', speed: 0 });
    const directory = openOn(domain);
    for (let n = 0; n < 100; n++) await directory.read();
    directory.close();
    expect(directory.calls.filter((call) => call.endsWith('Fault'))).toEqual([]);
  });

  it('a quota that others have spent is waited for if it opens soon', async () => {
    await using domain = await openDomain({ quota: 'default', speed: 0 });
    const other = domain.configuration('api2');
    for (let call = 0; call < 450; call++) await other.outcome('getSkills', { skillNamePattern: 'x' });
    const directory = openOn(domain);
    const reading = await directory.read();
    directory.close();
    expect(reading.skills.length).toBeGreaterThan(0);
    expect(directory.calls.filter((call) => call.endsWith('Fault'))).toEqual([]);
  });

  it('says until when it is spent where that is long', async () => {
    await using domain = await openDomain({ quota: 'default', speed: 0 });
    await domain.trouble({ kind: 'quota-scale', factor: 0.0002, forMs: 3_600_000 });
    const other = domain.configuration('api2');
    for (let call = 0; call < 3; call++) await other.outcome('getSkills');
    const directory = openOn(domain);
    expect(await sentence(directory.read())).toMatch(/used up until \d\d:\d\d/);
    directory.close();
  });
});

describe('trouble', () => {
  it.each([
    ['a dropped connection', { kind: 'drop', count: 2 }],
    ['an error of the server', { kind: '500' }],
    ['half an answer', { kind: 'truncate' }],
    ['an answer torn off', { kind: 'reset-mid-answer' }],
    ['an empty answer', { kind: 'blank-http' }],
    ['a fault that passes', { kind: 'fault', name: 'ServiceUnavailableFault' }],
    ['another program with the same user', { kind: 'fault', name: 'UserAlreadyLoggedInFault' }],
    ['a session ended', { kind: 'fault', name: 'AdminSessionClosedFault' }],
  ])('%s is overcome', async (_, trouble) => {
    await using domain = await openDomain({ speed: 0 });
    await domain.trouble({ ...trouble, service: 'configuration', operation: 'getUsersGeneralInfo' });
    const directory = openOn(domain);
    const reading = await directory.read();
    directory.close();
    expect(reading.users).toHaveLength(90);
    expect(directory.calls.filter((call) => call.startsWith('getUsersGeneralInfo'))).toHaveLength(2);
  });

  it.each([
    [{ kind: '401' }, 'Five9 refuses this user name or password.'],
    [{ kind: 'html' }, 'What answers at this address is not a Five9 service.'],
    [{ kind: 'redirect' }, 'What answers at this address is not a Five9 service.'],
    [
      { kind: '500', count: 9 },
      'The configuration service reports an error of its own. Try again in a few minutes.',
    ],
    [{ kind: 'drop', count: 9 }, 'The connection to the configuration service broke before an answer came.'],
    [{ kind: 'truncate', count: 9 }, 'The answer of the configuration service cannot be read.'],
    [{ kind: 'entity-bomb', count: 9 }, 'The answer of the configuration service cannot be read.'],
    [{ kind: 'huge', megabytes: 70, count: 9 }, 'The answer of the configuration service cannot be read.'],
    [{ kind: 'fault', name: 'InvalidAccountFault' }, 'Five9 says that this account is not valid.'],
  ])('%j is told in words', async (trouble, words) => {
    await using domain = await openDomain({ speed: 0 });
    await domain.trouble({ ...trouble, service: 'configuration', operation: 'getAgentGroups' });
    const directory = openOn(domain);
    expect(await sentence(directory.read())).toBe(words);
    directory.close();
  });

  it.each(CONFIGURATION_FAULT_NAMES)('%s that stays ends in a sentence', async (name) => {
    await using domain = await openDomain({ speed: 0 });
    await domain.trouble({
      kind: 'fault',
      name,
      service: 'configuration',
      operation: 'getSkillsInfo',
      count: 50,
    });
    const directory = openOn(domain);
    expect(await sentence(directory.read())).toMatch(/^[A-Z].*\.$/);
    directory.close();
  });

  it('a user without the role is told so, and nothing of it is logged', async () => {
    await using domain = await openDomain({ speed: 0 });
    const directory = openOn(domain, { username: 'sup1' });
    expect(await sentence(directory.read())).toContain('Administrator role');
    directory.close();
    expect(directory.logged()).not.toMatch(/sup1|simulator"|Basic/);
  });

  it('a slow answer is given up after a minute, four times over', async () => {
    await using domain = await openDomain({ speed: 0 });
    await domain.trouble({ kind: 'delay', ms: 3_600_000, service: 'configuration', count: 9 });
    const directory = openOn(domain, { clock: domain.clock });
    const told = sentence(directory.read());
    for (let attempt = 1; attempt <= 4; attempt++) {
      await expect.poll(async () => troublesLeft(domain)).toBe(9 - attempt);
      await domain.clock.advance(60_000);
      await expect.poll(() => directory.calls).toHaveLength(attempt);
      await domain.clock.advance(30_000);
    }
    expect(await told).toBe('The configuration service did not answer in time.');
    directory.close();
  });

  it('deep nesting is refused', async () => {
    const deep = configurationWriter
      .writeAnswer('getCallCountersState', [{ timeout: 60 }])
      .replace('<timeout>', '<a>'.repeat(99));
    await using server = await startScriptedServer(answering(deep));
    const directory = open({
      url: server.url,
      configurationUrl: server.url,
      clock: { ...systemClock, sleep: async () => {} },
    });
    expect(await sentence(directory.read())).toContain('cannot be read');
    directory.close();
  });

  it('an address of nobody is no address', async () => {
    expect(await sentence(open({ url: 'ftp://five9' }).read())).toContain('not an address');
  });
});

describe('the end', () => {
  it('a reading that is stopped lets go at once', async () => {
    await using domain = await openDomain({ speed: 0 });
    await domain.trouble({ kind: 'delay', ms: 60_000, service: 'configuration' });
    const directory = openOn(domain);
    const stop = new AbortController();
    const reading = directory.read(stop.signal);
    await expect.poll(async () => (await domain.control('GET', '/trouble')).value).toEqual([]);
    stop.abort();
    expect(await sentence(reading)).toBe('The reading of the directory was stopped.');
    expect((await directory.read()).users).toHaveLength(90);
    const waiting = directory.read();
    directory.close();
    expect(await sentence(waiting)).toBe('The reading of the directory was stopped.');
    expect(await sentence(directory.read())).toBe('The reading of the directory was stopped.');
  });

  it('neither names nor credentials are logged', async () => {
    await using domain = await openDomain({ speed: 0 });
    const directory = openOn(domain);
    const reading = await directory.read();
    directory.close();
    const logged = directory.logged();
    expect(logged).toContain('directory read');
    for (const { username, fullName } of reading.users.slice(0, 25)) {
      expect(logged).not.toContain(username);
      expect(logged).not.toContain(fullName);
    }
    expect(logged).not.toMatch(/api1|simulator"|Basic|Billing/);
  });
});
