import { createConfigurationClient } from '../client/create-configuration-client.ts';
import { configurationAddress } from '../directory/configuration-address.ts';
import { countedQuota } from './counted-quota.ts';
import type { ConfigurationProbeOptions, ProbeResult } from './probe-result.ts';
import { resultOfOutcome } from './result-of-outcome.ts';
import { isServiceAddress } from './service-address.ts';

const TIMEOUT_MS = 15_000;
/** A name that no group has: the answer is short, and tells all the same whether this user may ask. */
const NO_NAME = '^$';

/**
 * Tests an address and a user of the configuration service: its counters, which are free to read, then one question that brings
 * no data. Never throws.
 */
export async function probeConfiguration(options: ConfigurationProbeOptions): Promise<ProbeResult> {
  const url = options.configurationUrl ?? configurationAddress(options.url);
  if (url === null || !isServiceAddress(url)) return { kind: 'address' };
  const client = createConfigurationClient({ ...options, url });
  const signal = options.signal ?? new AbortController().signal;
  const given = { signal, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
  try {
    const counters = await client.getCallCountersState(given);
    if (counters.kind !== 'ok') return resultOfOutcome(counters);
    const quota = countedQuota(counters.value, { zone: options.dataCentreZone, at: options.clock.now() });
    const asked = await client.getAgentGroups(NO_NAME, given);
    if (asked.kind !== 'ok') return quota.whereSpent(resultOfOutcome(asked), asked, 'Query');
    const versions = await client.getApiVersions(given);
    return {
      kind: 'ok',
      quota: quota.readings,
      versions:
        versions.kind === 'ok' && versions.value
          ? { oldest: versions.value.minVersion, newest: versions.value.maxVersion }
          : null,
    };
  } finally {
    client.close();
  }
}
