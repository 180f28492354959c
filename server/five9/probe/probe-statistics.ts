import type { ServiceVersion } from '#lib/domain/service-address';
import type { CallOutcome } from '../client/call-outcome.ts';
import { createSupervisorClient } from '../client/create-supervisor-client.ts';
import type { SupervisorClient } from '../client/supervisor-client.ts';
import type { WireLimitTimeoutState } from '../contract/wire-types.ts';
import { SNAPSHOT_QUOTA } from '../quota/quota-ledger.ts';
import { countedQuota, type CountedQuota } from './counted-quota.ts';
import { isServiceAddress } from './service-address.ts';
import type { ProbeResult, StatisticsProbeOptions } from './probe-result.ts';
import { resultOfOutcome } from './result-of-outcome.ts';

const TIMEOUT_MS = 15_000;

/**
 * Tests an address and a user of the statistics service. Opens no session unless a seat is asked for: the counters of requests
 * are free to read and tell of everything else. Never throws.
 */
export async function probeStatistics(options: StatisticsProbeOptions): Promise<ProbeResult> {
  if (!isServiceAddress(options.url)) return { kind: 'address' };
  const found: { version?: ServiceVersion } = {};
  const client = createSupervisorClient({
    ...options,
    onVersion: ({ version }) => (found.version = version),
  });
  const signal = options.signal ?? new AbortController().signal;
  const given = { signal, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
  try {
    const counters = await client.getCallCountersState(given);
    if (counters.kind !== 'ok') return resultOfOutcome(counters);
    const quota = quotaOf(options, counters.value);
    if (options.takeSeat === true) {
      const seat = await takeSeat(client, given);
      if (seat.kind !== 'ok') return quota.whereSpent(resultOfOutcome(seat), seat, SNAPSHOT_QUOTA);
    }
    // Versions before 9.5 cannot be asked which there are.
    const versions = await client.getApiVersions(given);
    return {
      kind: 'ok',
      ...(found.version && { found: found.version }),
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

type Given = Parameters<SupervisorClient['closeSession']>[0];

/** A session that is given back at once, whatever came of asking for it. */
async function takeSeat(client: SupervisorClient, given: Given): Promise<CallOutcome<unknown>> {
  const opened = await client.setSessionParameters(
    { shiftStart: 0, timeZone: 0, idleTimeOut: 60, forceLogoutSession: false },
    given,
  );
  if (opened.kind === 'ok') await client.closeSession(given);
  return opened;
}

function quotaOf(options: StatisticsProbeOptions, windows: readonly WireLimitTimeoutState[]): CountedQuota {
  return countedQuota(windows, { zone: options.dataCentreZone, at: options.clock.now() });
}
