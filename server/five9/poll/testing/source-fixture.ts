import { pino } from 'pino';
import type { SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { NO_CHECKPOINTS } from '../../checkpoint/checkpoint-store.ts';
import { createFive9Source } from '#server/five9/five9-source';
import type { Five9Settings, Five9SourceOptions } from '../source-options.ts';
import { Peer } from './peer.ts';
import { PumpedClock } from './pumped-clock.ts';

export const START = Date.parse('2026-07-15T19:00:10Z');

export const SETTINGS: Five9Settings = {
  username: 'api1',
  url: 'http://127.0.0.1/wssupervisor/v9_5/SupervisorWebService',
  statisticsRange: 'CurrentDay',
  rollingPeriod: 'Minutes30',
  shiftStartMs: 28_800_000,
  zone: 'America/New_York',
  dataCentreZone: 'America/Los_Angeles',
  idleTimeOutS: 1800,
  longPollMs: 5_000,
  checkpointEveryMs: 7_000,
};

/** A source on a scripted upstream and a pumped clock, with all it has said. Disposing it ends it. */
export function sourceOn(over: Partial<Five9SourceOptions> & { peer?: Peer; clock?: PumpedClock } = {}) {
  const clock = over.clock ?? new PumpedClock(START);
  const peer = over.peer ?? new Peer(clock);
  const events: SourceEvent[] = [];
  const said: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => said.push(line) });
  const source = createFive9Source({
    client: peer,
    clock,
    log,
    settings: SETTINGS,
    checkpoints: NO_CHECKPOINTS,
    random: () => 0.5,
    deliver: (event) => events.push(event),
    ...over,
  });
  const life = source.start(new AbortController().signal);
  const of = <K extends SourceEvent['kind']>(kind: K): Extract<SourceEvent, { kind: K }>[] =>
    events.filter((event): event is Extract<SourceEvent, { kind: K }> => event.kind === kind);
  return {
    clock,
    peer,
    log,
    source,
    events,
    said,
    life,
    of,
    state: () => of('state').at(-1),
    standing: (type: StatisticType) =>
      of('standing').findLast((event) => event.type === type)?.standing ?? 'pending',
    /** Ends the source while its clock goes on. */
    async [Symbol.asyncDispose]() {
      const ended = source.stop({ disconnect: false });
      await clock.run(5_000);
      await ended;
    },
  };
}
