import type { Account, PermissionName } from '../accounts.ts';
import { Refusal } from '../refusal.ts';

/** Refuses an operation to whoever lacks one of these permissions. */
export function requirePermissions(account: Account, ...needed: readonly PermissionName[]): void {
  const missing = needed.find((name) => !account.permissions.has(name));
  if (missing !== undefined)
    throw new Refusal('AccessDisallowedFault', `${account.username} lacks the permission ${missing}.`);
}
