import { pino } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import { OpenConnection } from '#server/connections/open-connection';

/** A connection by a plan that keeps nothing, and polls nothing until it is started. */
export function restingConnection(plan: ConnectionPlan, clock: Clock): OpenConnection {
  return new OpenConnection(plan, {
    clock,
    log: pino({ level: 'silent' }),
    random: () => 0.5,
    checkpointsOf: () => ({ load: () => Promise.resolve([]), save: () => Promise.resolve() }),
    onCall: () => undefined,
    onEvent: () => undefined,
    agentsOf: () => null,
  });
}
