import { join } from 'node:path';
import { readSamplesIn } from '../sample-files.ts';
import { CONFIGURATION_CONTRACT } from './configuration-contract.ts';

/** Every recorded exchange of the configuration service, for tests. */
export function readConfigurationSamples() {
  return readSamplesIn(join(import.meta.dirname, 'samples'), CONFIGURATION_CONTRACT);
}
