import type { Role } from '#lib/domain/role';
import type { Env } from '#server/env';
import { isOwnMachine } from '#server/http/known-host';

/**
 * What the demonstration's door lets anyone be: everything where only this machine can reach us, else nothing that
 * changes what others find here. A proxy brings strangers in by an address of this machine.
 */
export function demoRole({
  host,
  allowedHosts,
  trustedProxies,
}: Pick<Env, 'host' | 'allowedHosts' | 'trustedProxies'>): Role {
  const isOwnByName = [host.toLowerCase(), ...allowedHosts].every(isOwnMachine);
  const isBehindProxy = ['127.0.0.1', '::1'].some((address) => trustedProxies.has(address));
  return isOwnByName && !isBehindProxy ? 'admin' : 'manager';
}
