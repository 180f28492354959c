import type { VersionName } from './field.ts';
import { writeDescription } from './service-description.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';

/** The Statistics service's description for a version; `address` is the origin that the port's location points to. */
export function writeWsdl(version: VersionName, address = 'https://api.five9.com'): string {
  return writeDescription(SUPERVISOR_CONTRACT, version, address);
}
