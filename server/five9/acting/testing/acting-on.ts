import { pino } from 'pino';
import type { ActingSource } from '#lib/domain/acting-source';
import type { ManualClock } from '#lib/domain/manual-clock';
import { createFive9Acting } from '../create-five9-acting.ts';

/** Acts as `sup1` on a simulated domain, until it is disposed of. */
export function actingOn({
  simulator,
  clock,
}: {
  simulator: { serviceUrl: string };
  clock: ManualClock;
}): ActingSource & AsyncDisposable {
  const source = createFive9Acting({
    url: simulator.serviceUrl,
    username: 'sup1',
    password: 'simulator',
    clock,
    log: pino({ level: 'silent' }),
    random: () => 0.5,
    settings: { zone: 'UTC', shiftStartMs: 0, statisticsRange: 'CurrentDay', rollingPeriod: 'Minutes30' },
  });
  return Object.assign(source, {
    [Symbol.asyncDispose]: async () => {
      // What waits at the service ends with its time-out.
      const stopped = source.stop();
      await clock.advance(5_000);
      await stopped;
    },
  });
}
