import { BlockList, isIP } from 'node:net';

/** Proxies whose word about the address before them is taken. */
export interface TrustedProxies {
  has(address: string): boolean;
}

/** Nobody's word is taken. */
export const NO_PROXIES: TrustedProxies = { has: () => false };

/** Addresses and networks (`10.0.0.0/8`, `2001:db8::/32`) with commas or spaces. Null when one of them is neither. */
export function readTrustedProxies(list: string): TrustedProxies | null {
  const networks = new BlockList();
  for (const entry of list.split(/[\s,]+/).filter((part) => part !== '')) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const family = isIP(address);
    const bits = family === 4 ? 32 : 128;
    if (family === 0 || rest.length > 0) return null;
    if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)) return null;
    networks.addSubnet(address, prefix === undefined ? bits : Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
  }
  return { has: (address) => networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') };
}

/**
 * Where a request came from: the address of the connection, or, while that is a trusted proxy, the one it names in
 * X-Forwarded-For, read from the right. What a client wrote there itself stands further left and is never reached.
 */
export function clientAddress(
  forwardedFor: string | readonly string[] | null | undefined,
  socketAddress: string | undefined,
  proxies: TrustedProxies,
): string {
  const named = [forwardedFor ?? ''].flat().join(',').split(',');
  let address = plainAddress(socketAddress ?? '') ?? '';
  while (address !== '' && proxies.has(address)) {
    const before = plainAddress((named.pop() ?? '').trim());
    if (before === null) break;
    address = before;
  }
  return address;
}

/** Without brackets, port and zone; IPv4 as such even where it came as IPv6. Null for what is no address. */
function plainAddress(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
  return isIP(mapped) === 0 ? null : mapped;
}
