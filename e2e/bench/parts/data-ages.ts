import { setImmediate } from 'node:timers/promises';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { SupervisorClient } from '#server/five9/client/supervisor-client';
import type { LineClock } from './line-clock.ts';

export type Ages = ReadonlyMap<StatisticType, number[]>;

/** The time a type's table was true, on the service's clock; null while there is none. */
export type TrueAt = (type: StatisticType) => number | null;

/** Looks at every type's age four times a second for `forMs`, ms of the clock; nothing may be missing. */
export async function agesOver(clock: LineClock, trueAt: TrueAt, forMs: number): Promise<Ages> {
  const ages = new Map<StatisticType, number[]>(STATISTIC_TYPES.map((type) => [type, []]));
  for (let passed = 0; passed < forMs; passed += 250) {
    await clock.advance(250);
    for (const type of STATISTIC_TYPES) {
      const at = trueAt(type);
      if (at === null) throw new Error(`${type} is not there`);
      ages.get(type)?.push(clock.now() - at);
    }
  }
  return ages;
}

/** Lets time pass until all eight types are there; returns how long that took. */
export async function loaded(clock: LineClock, trueAt: TrueAt): Promise<number> {
  const from = clock.now();
  while (STATISTIC_TYPES.some((type) => trueAt(type) === null)) {
    await clock.advance(1_000);
    if (clock.now() - from > 3_600_000) throw new Error('not all types were loaded within an hour');
  }
  return clock.now() - from;
}

export interface Poller {
  trueAt: TrueAt;
  stop(): Promise<void>;
}

/**
 * A poller as one writes it at first: every table once, two a minute as the quota has it, then all eight in equal turns,
 * one update every `gapMs`.
 */
export function roundRobin(client: SupervisorClient, clock: LineClock, gapMs: number): Poller {
  const trueAt = new Map<StatisticType, number>();
  const stamps = new Map<StatisticType, number>();
  const ending = new AbortController();
  const options = { signal: ending.signal, timeoutMs: 60_000 };

  async function live(): Promise<void> {
    const opened = await client.setSessionParameters(
      {
        appType: 'Watchfloor bench',
        forceLogoutSession: false,
        idleTimeOut: 1_800,
        rollingPeriod: 'Minutes30',
        shiftStart: 28_800_000,
        statisticsRange: 'CurrentDay',
        timeZone: -14_400_000,
      },
      options,
    );
    if (opened.kind !== 'ok') throw new Error('the session could not be opened');
    for (const type of STATISTIC_TYPES) {
      await clock.sleep(31_000, ending.signal);
      const outcome = await client.getStatistics(type, null, options);
      if (outcome.kind !== 'ok' || !outcome.value) throw new Error(`${type} could not be loaded`);
      take(type, outcome.value.timestamp);
    }
    for (;;)
      for (const type of STATISTIC_TYPES) {
        await clock.sleep(gapMs, ending.signal);
        await update(type);
      }
  }

  async function update(type: StatisticType): Promise<void> {
    const previousTimestamp = stamps.get(type) ?? 0;
    const outcome = await client.getStatisticsUpdate(
      { type, previousTimestamp, longPollingTimeoutMs: 0 },
      options,
    );
    if (outcome.kind !== 'ok') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
    if (outcome.value) take(type, outcome.value.lastTimestamp);
    // Nothing has changed: what is known is still true.
    else trueAt.set(type, outcome.receivedAt);
  }

  function take(type: StatisticType, stamp: number): void {
    stamps.set(type, stamp);
    trueAt.set(type, stamp);
  }

  const life = live().catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  return {
    trueAt: (type) => trueAt.get(type) ?? null,
    async stop() {
      ending.abort();
      await setImmediate();
      await life;
      client.close();
    },
  };
}
