import type { QuotaReading } from '#lib/domain/source';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { WireLimitTimeoutState } from '../contract/wire-types.ts';
import { adoptCounters, earliest, exhaust, openLedger, quotaReadings } from '../quota/quota-ledger.ts';
import type { ProbeResult } from './probe-result.ts';

const PACIFIC = 'America/Los_Angeles';

export interface CountedQuota {
  readings: readonly QuotaReading[];
  /** A result that says the quota is spent, told until when. Any other result stays as it is. */
  whereSpent(result: ProbeResult, outcome: CallOutcome<unknown, string>, operation: string): ProbeResult;
}

/** The counters of a service as it has just told them. */
export function countedQuota(
  windows: readonly WireLimitTimeoutState[],
  { zone = PACIFIC, at }: { zone?: string | undefined; at: number },
): CountedQuota {
  const ledger = adoptCounters({ ...openLedger(zone, at), meters: [] }, windows, at);
  return {
    readings: quotaReadings(ledger, at),
    whereSpent: (result, outcome, operation) => {
      if (result.kind !== 'quota' || outcome.kind !== 'fault') return result;
      const limit = Number(outcome.fault.fields['limit'] ?? '');
      const refusal = { at, limit: Number.isFinite(limit) ? limit : null, strikes: 0 };
      const untilAt = earliest(exhaust(ledger, operation, refusal), operation, { at });
      return { kind: 'quota', untilAt: untilAt > at ? untilAt : null };
    },
  };
}
