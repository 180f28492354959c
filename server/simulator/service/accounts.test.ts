import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { ACCOUNTS, authenticate, findAccount, permissionFor } from './accounts.ts';

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

describe('accounts', () => {
  it('are five administrators and sixty supervisors, each with a number of its own', () => {
    expect(ACCOUNTS.filter(({ role }) => role === 'DomainAdmin').map(({ username }) => username)).toEqual([
      'api1',
      'api2',
      'api3',
      'api4',
      'api5',
    ]);
    expect(ACCOUNTS.filter(({ role }) => role === 'DomainSupervisor')).toHaveLength(60);
    expect(new Set(ACCOUNTS.map(({ userId }) => userId)).size).toBe(65);
  });

  it.each([
    ['the right password', basic('api1:simulator'), 'api1'],
    ['another case of the name', basic('SUP7:simulator'), 'sup7'],
    ['a wrong password', basic('api1:Simulator'), undefined],
    ['an unknown user', basic('nobody:simulator'), undefined],
    ['no colon', basic('api1'), undefined],
    ['another scheme', 'Bearer abc', undefined],
    ['no header', undefined, undefined],
  ])('with %s', (_case, header, expected) => {
    expect(authenticate(header)?.username).toBe(expected);
  });

  it.each([
    ['sup1', []],
    ['sup2', ['AllSkills']],
    ['sup3', ['ViewDataForAllAgentGroups']],
    ['sup5', ['CallMonitoring', 'BargeInMonitor', 'WhisperMonitor']],
    ['sup6', ['Agents']],
    ['sup60', []],
  ])('%s lacks %j and nothing else', (username, lacking) => {
    const all = findAccount('api1')?.permissions ?? new Set();
    const held: ReadonlySet<string> = findAccount(username)?.permissions ?? new Set();
    expect([...all].filter((name) => !held.has(name))).toEqual(lacking);
  });

  it('need Agents for three types and Campaigns for five', () => {
    expect(STATISTIC_TYPES.map(permissionFor).filter((name) => name === 'Agents')).toHaveLength(3);
    expect(findAccount('sup4')?.permissions.has('Campaigns')).toBe(false);
  });
});
