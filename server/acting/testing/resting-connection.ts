import { pino } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import { OpenConnection } from '#server/connections/open-connection';

/** A connection by a plan of which nothing runs: it polls nothing and keeps nothing. */
export function restingConnection(plan: ConnectionPlan, clock: Clock): OpenConnection {
  return new OpenConnection(plan, {
    clock,
    log: pino({ level: 'silent' }),
    random: () => 0.5,
    checkpointsOf: () => {
      throw new Error('It is not started.');
    },
    onCall: () => undefined,
    onEvent: () => undefined,
    agentsOf: () => null,
  });
}
