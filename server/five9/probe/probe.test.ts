import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#lib/domain/clock';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { EDGE_GUARD_MS } from '../quota/quota-window.ts';
import { startTlsServer } from './testing/tls-server.ts';
import { answering, startScriptedServer } from '../client/scripted-server.ts';
import { probeConfiguration } from './probe-configuration.ts';
import type { ProbeOptions, ProbeResult } from './probe-result.ts';
import { probeStatistics } from './probe-statistics.ts';
import { probeWords } from './probe-words.ts';
import { tlsProblem } from './result-of-outcome.ts';

const log = pino({ level: 'silent' });
const PROBES = [
  ['statistics', probeStatistics],
  ['configuration', probeConfiguration],
] as const;

function asking(url: string, options: Partial<ProbeOptions> = {}): ProbeOptions {
  return { url, username: 'api1', password: 'simulator', clock: systemClock, log, ...options };
}

function on(domain: SimulatedDomain, options: Partial<ProbeOptions> = {}): ProbeOptions {
  return asking(domain.simulator.serviceUrl, { clock: domain.clock, ...options });
}

const FOR_LONG = '20491231000000Z';
const LONG_AGO = '20200102000000Z';

/** Runs with one more authority that this process trusts. */
async function trusting<T>(certificate: string, work: () => Promise<T>): Promise<T> {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate]);
  try {
    return await work();
  } finally {
    setDefaultCACertificates(before);
  }
}

describe.each(PROBES)('a test of the %s service', (name, probe) => {
  it('finds all well, and what the service tells of itself', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const result = await probe(on(domain));
    expect(result).toMatchObject({
      kind: 'ok',
      versions: { oldest: '2', newest: name === 'statistics' ? '9_5' : '13' },
    });
    const counted = name === 'statistics' ? 'QueryStatistics' : 'Query';
    const limit = name === 'statistics' ? 2 : 450;
    expect(result.kind === 'ok' && result.quota).toContainEqual(
      expect.objectContaining({ operation: counted, windowMs: 60_000, limit }),
    );
  });

  it('opens no session', async () => {
    await using domain = await openDomain();
    await probe(on(domain));
    expect((await domain.control('GET', '/sessions')).value).toEqual([]);
  });

  it.each([
    ['not a thing', 'address'],
    ['ftp://five9.example', 'address'],
    ['http://no-such-host.invalid/', 'host'],
    ['http://127.0.0.1:1/', 'refused'],
  ])('%s is: %s', async (url, kind) => {
    const configurationUrl = url;
    expect(await probe({ ...asking(url), ...(name === 'configuration' && { configurationUrl }) })).toEqual({
      kind,
    });
  });

  it.each<[string, Record<string, unknown>, ProbeResult['kind']]>([
    ['a wrong password', { kind: '401' }, 'unauthorized'],
    ['a page', { kind: 'html' }, 'not-five9'],
    ['a redirect', { kind: 'redirect' }, 'not-five9'],
    ['nothing at all', { kind: 'blank-http' }, 'not-five9'],
    ['a DTD', { kind: 'entity-bomb' }, 'not-five9'],
    ['a closed connection', { kind: 'drop', count: 2 }, 'broken'],
    ['an error', { kind: '500' }, 'unavailable'],
    ['no access', { kind: 'fault', name: 'AccessDisallowedFault' }, 'no-permission'],
    ['no such account', { kind: 'fault', name: 'InvalidAccountFault' }, 'account'],
    ['a maintenance', { kind: 'fault', name: 'ServiceUnavailableFault' }, 'unavailable'],
  ])('%s is told apart', async (_, trouble, kind) => {
    await using domain = await openDomain();
    await domain.trouble(trouble);
    expect((await probe(on(domain))).kind).toBe(kind);
  });

  it('a service that does not answer is given up', async () => {
    await using server = await startScriptedServer(() => {});
    const options = { ...asking(server.url, { timeoutMs: 30 }), configurationUrl: server.url };
    expect(await probe(options)).toEqual({ kind: 'timeout' });
  });

  it('may be stopped', async () => {
    await using server = await startScriptedServer(() => {});
    const stop = new AbortController();
    const result = probe({ ...asking(server.url, { signal: stop.signal }), configurationUrl: server.url });
    await expect.poll(() => server.asked.length).toBe(1);
    stop.abort();
    expect(await result).toEqual({ kind: 'aborted' });
  });

  it('an address that the host does not serve is likely a wrong version', async () => {
    await using domain = await openDomain();
    const url = domain.simulator.serviceUrl.replace('v9_5', 'v99');
    expect(await probe({ ...on(domain, { url }), configurationUrl: url })).toEqual({ kind: 'version' });
  });

  it('another SOAP service is none of Five9’s', async () => {
    const fault =
      '<e:Envelope xmlns:e="u"><e:Body><e:Fault><faultstring>?</faultstring></e:Fault></e:Body></e:Envelope>';
    await using server = await startScriptedServer(answering(fault, 500));
    expect(await probe({ ...asking(server.url), configurationUrl: server.url })).toEqual({
      kind: 'not-five9',
    });
  });

  it.each([
    ['localhost', FOR_LONG, 'self-signed'],
    ['localhost', LONG_AGO, 'expired'],
    ['wrong.example', FOR_LONG, 'wrong-name'],
  ] as const)('a certificate for %s until %s is told: %s', async (certified, until, problem) => {
    await using server = await startTlsServer({ name: certified, until });
    const test = () => probe(asking(server.url));
    const result = await (problem === 'self-signed' ? test() : trusting(server.certificate, test));
    expect(result).toEqual({ kind: 'tls', problem });
  });

  it('a certificate that is good lets the question through', async () => {
    await using server = await startTlsServer({ name: 'localhost', until: FOR_LONG });
    expect(await trusting(server.certificate, () => probe(asking(server.url)))).toEqual({
      kind: 'not-five9',
    });
  });

  it('TLS towards a host that speaks none is told so', async () => {
    await using server = await startScriptedServer(answering('hello'));
    expect(await probe(asking(server.url.replace('http:', 'https:')))).toEqual({
      kind: 'tls',
      problem: 'plain-http',
    });
  });
});

describe('a seat', () => {
  it('is taken and given back', async () => {
    await using domain = await openDomain();
    expect(await probeStatistics({ ...on(domain), takeSeat: true })).toMatchObject({ kind: 'ok' });
    expect((await domain.control('GET', '/sessions')).value).toEqual([]);
    expect((await domain.control('GET', '/calls')).value).toContainEqual(
      expect.objectContaining({ operation: 'closeSession', outcome: 'ok' }),
    );
  });

  it('that is not to be had is told apart from a user at work elsewhere', async () => {
    await using domain = await openDomain({ seats: 1 });
    await domain.as('api2', { program: 'somebody' }).open();
    expect(await probeStatistics({ ...on(domain), takeSeat: true })).toEqual({ kind: 'no-seat' });
    const taken = { ...on(domain, { username: 'api2' }), takeSeat: true };
    expect(await probeStatistics(taken)).toEqual({ kind: 'seat-taken' });
    expect(await domain.as('api2', { program: 'somebody' }).outcome('getMySkillsIds')).toBe('ok');
  });

  it('costs a request, and says until when there are none left', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const probe = { ...on(domain), takeSeat: true };
    await probeStatistics(probe);
    await probeStatistics(probe);
    const endOfMinute = Math.ceil(domain.clock.now() / 60_000) * 60_000;
    expect(await probeStatistics(probe)).toEqual({ kind: 'quota', untilAt: endOfMinute + EDGE_GUARD_MS });
  });
});

describe('the configuration service', () => {
  it('lets only an administrator in', async () => {
    await using domain = await openDomain();
    expect(await probeConfiguration(on(domain, { username: 'sup1' }))).toEqual({ kind: 'no-permission' });
    expect(await probeStatistics(on(domain, { username: 'sup1' }))).toMatchObject({ kind: 'ok' });
  });

  it('says until when its requests are used up', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const other = domain.configuration('api2');
    for (let call = 0; call < 450; call++) await other.outcome('getSkills', { skillNamePattern: 'x' });
    const endOfMinute = Math.ceil(domain.clock.now() / 60_000) * 60_000;
    expect(await probeConfiguration(on(domain))).toEqual({
      kind: 'quota',
      untilAt: endOfMinute + EDGE_GUARD_MS,
    });
  });
});

describe('in words', () => {
  const results: ProbeResult[] = [
    { kind: 'ok', versions: null, quota: [] },
    { kind: 'address' },
    { kind: 'host' },
    { kind: 'refused' },
    { kind: 'timeout' },
    { kind: 'broken' },
    { kind: 'tls', problem: 'expired' },
    { kind: 'tls', problem: 'self-signed' },
    { kind: 'tls', problem: 'wrong-name' },
    { kind: 'tls', problem: 'unknown-issuer' },
    { kind: 'tls', problem: 'plain-http' },
    { kind: 'tls', problem: 'other' },
    { kind: 'unauthorized' },
    { kind: 'no-permission' },
    { kind: 'account' },
    { kind: 'quota', untilAt: null },
    { kind: 'quota', untilAt: Date.parse('2026-03-10T18:01:00Z') },
    { kind: 'seat-taken' },
    { kind: 'no-seat' },
    { kind: 'version' },
    { kind: 'not-five9' },
    { kind: 'unavailable' },
    { kind: 'aborted' },
  ];
  it.each(['statistics service', 'configuration service'] as const)(
    'every result of the %s differs',
    (service) => {
      const words = results.map((result) => probeWords(result, { zone: 'America/Los_Angeles', service }));
      expect(new Set(words).size).toBe(results.length);
      for (const sentence of words) expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(words.join(' ')).toContain('11:01');
    },
  );

  it.each([
    ['CERT_HAS_EXPIRED', 'expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong-name'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown-issuer'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'plain-http'],
    ['ERR_TLS_HANDSHAKE_TIMEOUT', 'other'],
  ])('%s is %s', (code, problem) => {
    expect(tlsProblem(code)).toBe(problem);
  });
});
