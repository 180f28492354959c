import { describe, expect, it } from 'vitest';
import { clientAddress, readTrustedProxies } from './client-address.ts';

function from(socket: string | undefined, forwarded: string | string[] | undefined, trusted: string): string {
  const proxies = readTrustedProxies(trusted);
  if (!proxies) throw new Error('The list is wrong');
  return clientAddress(forwarded, socket, proxies);
}

describe('where a request came from', () => {
  it.each([
    ['no proxy is trusted: what is forwarded is not believed', '203.0.113.9', '1.2.3.4', '', '203.0.113.9'],
    ['a trusted proxy names the client', '127.0.0.1', '198.51.100.7', '127.0.0.1', '198.51.100.7'],
    [
      'what the client wrote itself stands further left',
      '127.0.0.1',
      '6.6.6.6, 198.51.100.7',
      '127.0.0.1',
      '198.51.100.7',
    ],
    ['two proxies in a row', '10.0.0.2', '6.6.6.6, 198.51.100.7, 10.0.0.1', '10.0.0.0/8', '198.51.100.7'],
    ['a stranger who claims to be a proxy', '198.51.100.7', '6.6.6.6', '10.0.0.0/8', '198.51.100.7'],
    ['all are proxies: the first of them', '10.0.0.2', '10.0.0.9, 10.0.0.1', '10.0.0.0/8', '10.0.0.9'],
    ['a trusted proxy that names nobody', '127.0.0.1', undefined, '127.0.0.1', '127.0.0.1'],
    ['a trusted proxy that names nonsense', '127.0.0.1', '6.6.6.6, unknown', '127.0.0.1', '127.0.0.1'],
    ['an empty name', '127.0.0.1', '6.6.6.6,', '127.0.0.1', '127.0.0.1'],
    ['IPv4 that came as IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.7', '127.0.0.1', '198.51.100.7'],
    ['IPv6 with brackets and port', '::1', '[2001:DB8::7]:4711', '::1', '2001:db8::7'],
    ['IPv4 with a port', '::1', '198.51.100.7:4711', '::1', '198.51.100.7'],
    ['an IPv6 network', '2001:db8:1::5', '2001:db8:2::1, 2001:db8:1::9', '2001:db8:1::/48', '2001:db8:2::1'],
    ['an IPv6 zone', 'fe80::1%eth0', '198.51.100.7', 'fe80::/10', '198.51.100.7'],
    ['several headers', '127.0.0.1', ['6.6.6.6', '198.51.100.7'], '127.0.0.1', '198.51.100.7'],
    ['several networks', '::1', '198.51.100.7, 192.168.1.1', '::1 192.168.0.0/16,10.0.0.1', '198.51.100.7'],
    ['a connection that is gone', undefined, '198.51.100.7', '127.0.0.1', ''],
  ])('%s', (...[, socket, forwarded, trusted, expected]) => {
    expect(from(socket, forwarded, trusted)).toBe(expected);
  });

  it.each([
    'proxy.example.com',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '10.0.0.0/x',
    '300.1.1.1',
  ])('takes no list with %s in it', (list) => {
    expect(readTrustedProxies(`127.0.0.1, ${list}`)).toBeNull();
  });
});
