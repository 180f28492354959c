import type { Clock } from '#lib/domain/clock';
import type { CheckFinding } from '#lib/domain/connection-check';
import { probeFinding } from '#server/five9/probe/probe-finding';
import { probeStatistics } from '#server/five9/probe/probe-statistics';
import type { Logger } from '#server/ops/log';
import type { ConnectionPlan, Credential } from './connection-plan.ts';

/** Of a whole try, and of each call in it. */
const WHOLE_MS = 15_000;
const CALL_MS = 6_000;

/** Asks a connection's upstream whether a user and its password are good, without taking a seat; null where they are. */
export type TryUser = (plan: ConnectionPlan, user: Credential) => Promise<CheckFinding | null>;

export function userTrial({ clock, log }: { clock: Clock; log: Logger }): TryUser {
  return async ({ settings: { url, zone, findsVersion } }, user) => {
    const giveUp = new AbortController();
    const cancel = clock.after(WHOLE_MS, () => giveUp.abort());
    try {
      const call = {
        url,
        signal: giveUp.signal,
        timeoutMs: CALL_MS,
        takeSeat: false,
        fallsBack: findsVersion === true,
        clock,
        log,
      };
      const result = await probeStatistics({ ...call, ...user });
      return result.kind === 'ok' ? null : probeFinding(result, { zone, service: 'statistics' });
    } finally {
      cancel();
    }
  };
}
