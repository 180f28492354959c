import {
  CONFIGURATION_CONTRACT,
  CONFIGURATION_VERSION,
} from '../contract/configuration/configuration-contract.ts';
import { pathOf } from '../contract/service-contract.ts';

/**
 * The address of the configuration service on the host of the statistics service; a bare host will do, and is taken to speak
 * TLS. Null where the text names no host.
 */
export function configurationAddress(url: string): string | null {
  const trimmed = url.trim();
  const parsed = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!parsed || parsed.hostname === '' || !/^https?:$/.test(parsed.protocol)) return null;
  return new URL(pathOf(CONFIGURATION_CONTRACT, CONFIGURATION_VERSION), parsed.origin).href;
}
