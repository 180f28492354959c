import { describe, expect, it } from 'vitest';
import { isThisMachine, readServiceAddress, versionIn } from './service-address.ts';

const NEWEST = 'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService';
const read = (typed: string, over: Partial<Parameters<typeof readServiceAddress>[1]> = {}) =>
  readServiceAddress(typed, { version: 'address', mayBeLocal: false, ...over });

describe('an address as it is typed', () => {
  it.each([
    ['a bare host', 'api.five9.com', NEWEST],
    ['a host with spaces around it', '  https://api.five9.com/ ', NEWEST],
    ['a copied WSDL address', `${NEWEST}?wsdl&user=nora@voltera.example`, NEWEST],
    ['a fragment', `${NEWEST}#top`, NEWEST],
    ['a slash at the end', `${NEWEST}/`, NEWEST],
    [
      'a version that is newer than those we know',
      'https://api.five9.com/wssupervisor/v13/SupervisorWebService',
      'https://api.five9.com/wssupervisor/v13/SupervisorWebService',
    ],
    ['a port', 'gateway.example:8443', 'https://gateway.example:8443/wssupervisor/v9_5/SupervisorWebService'],
  ])('may be %s', (_, typed, url) => {
    expect(read(typed)).toEqual({ kind: 'ok', url, findsVersion: !typed.includes('Service') });
  });

  it.each([
    ['v4', '/wssupervisor/v4/SupervisorWebService'],
    ['default', '/wssupervisor/SupervisorWebService'],
  ] as const)('gives way to a chosen version: %s', (version, path) => {
    expect(read(`${NEWEST}?wsdl`, { version })).toEqual({
      kind: 'ok',
      url: `https://api.five9.com${path}`,
      findsVersion: false,
    });
  });

  it.each([
    ['nothing', '  ', /Type the address/],
    ['no address', 'https://', /no address/],
    ['plain http', 'http://api.five9.com', /Only https/],
    ['another scheme', 'ftp://api.five9.com', /Only https/],
    ['a page', 'https://app.five9.com/login', /ends in SupervisorWebService/],
    ['another service', 'https://api.five9.com/wsadmin/v13/AdminWebService', /ends in SupervisorWebService/],
    ['a user in it', 'https://nora:secret@api.five9.com', /Leave user and password out/],
    ['this machine', 'https://localhost', /machine Watchfloor runs on/],
    ['this machine in other words', 'https://2130706433/', /machine Watchfloor runs on/],
    ['plain http to this machine', 'http://[::1]:3900', /machine Watchfloor runs on/],
    ['something endless', `https://${'a'.repeat(600)}`, /at most/],
  ])('is refused where it is %s', (_, typed, problem) => {
    const reading = read(typed);
    expect(reading).toMatchObject({ kind: 'bad', problem: expect.stringMatching(problem) });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  it('may lead to this machine where that is looked at, by http too', () => {
    expect(read('http://127.0.0.1:3900', { mayBeLocal: true })).toMatchObject({ kind: 'ok' });
    expect(read('http://api.five9.com', { mayBeLocal: true })).toMatchObject({ kind: 'bad' });
  });
});

it.each([
  ['localhost', true],
  ['LOCALHOST.', true],
  ['wall.localhost', true],
  ['127.8.9.10', true],
  ['0.0.0.0', true],
  ['[::1]', true],
  ['[::ffff:7f00:1]', true],
  ['127.example.com', false],
  ['localhost.example.com', false],
  ['10.0.0.7', false],
  ['api.five9.com', false],
])('%s is this machine: %s', (hostname, isIt) => {
  expect(isThisMachine(hostname)).toBe(isIt);
});

it.each([
  [NEWEST, 'v9_5'],
  ['https://api.five9.com/wssupervisor/SupervisorWebService', 'default'],
  ['https://api.five9.com/wssupervisor/v13/SupervisorWebService/', 'v13'],
  ['https://gateway.example/five9/SupervisorWebService', null],
])('the version in %s is %s', (url, version) => {
  expect(versionIn(url)).toBe(version);
});
