import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { NO_CHECKPOINTS } from '#server/five9/checkpoint/checkpoint-store';
import { createSupervisorClient } from '#server/five9/client/create-supervisor-client';
import { createFive9Source } from '#server/five9/five9-source';
import { createLog } from '#server/ops/log';
import { startSimulator } from '#server/simulator/simulator';
import { ConnectionStatistics } from '#server/statistics/connection-statistics';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { NOON } from './parts/big-answer.ts';
import { type Ages, agesOver, loaded, type Poller, roundRobin } from './parts/data-ages.ts';
import { LineClock } from './parts/line-clock.ts';
import { mean } from './parts/samples.ts';

const SPAN_MS = 30 * 60_000;
const WATCHED: readonly StatisticType[] = ['AgentState', 'ACDStatus'];
const UNWATCHED = STATISTIC_TYPES.filter((type) => !WATCHED.includes(type));
/** 1 200 updates an hour, the tightest of the caps at that time of day. */
const GAP_MS = 3_000;

/** How old each type is over half an hour of the domain's time under the guide's limits, two types being watched. */
export const dataAge: Bench = {
  name: 'data-age',
  async run() {
    const ours = await measure(ourSource);
    const plain = await measure(plainPoller);
    console.log(
      `all eight types after ${Math.round(ours.loadMs / 1000)} s; in equal turns after ${Math.round(plain.loadMs / 1000)} s`,
    );
    for (const type of STATISTIC_TYPES)
      console.log(`${type}: mean ${seconds(mean(ours.ages.get(type) ?? []))} s`);
    return [
      ...rows('watched', together(ours.ages, WATCHED), together(plain.ages, WATCHED)),
      ...bestRows(together(ours.ages, WATCHED)),
      ...rows('unwatched', together(ours.ages, UNWATCHED), together(plain.ages, UNWATCHED)),
    ];
  },
};

interface Line {
  clock: LineClock;
  serviceUrl: string;
}

async function measure(open: (line: Line) => Poller): Promise<{ ages: Ages; loadMs: number }> {
  using clock = new LineClock(NOON);
  await using simulator = await startSimulator({ size: 'medium', seed: 7, quota: 'default', clock });
  const poller = open({ clock, serviceUrl: simulator.serviceUrl });
  const loadMs = await loaded(clock, poller.trueAt);
  // Past the first turns of the types that came last.
  await clock.advance(5 * 60_000);
  const ages = await agesOver(clock, poller.trueAt, SPAN_MS);
  await clock.advanceUntil(poller.stop());
  return { ages, loadMs };
}

function clientOf({ clock, serviceUrl }: Line) {
  return createSupervisorClient({
    url: serviceUrl,
    username: 'api1',
    password: 'simulator',
    clock,
    log: createLog('silent'),
  });
}

function plainPoller(line: Line): Poller {
  return roundRobin(clientOf(line), line.clock, GAP_MS);
}

function ourSource(line: Line): Poller {
  const { clock, serviceUrl } = line;
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Bench', zone: 'UTC', clock });
  const client = clientOf(line);
  const source = createFive9Source({
    client,
    clock,
    log: createLog('silent'),
    checkpoints: NO_CHECKPOINTS,
    random: () => 0.5,
    settings: {
      username: 'api1',
      url: serviceUrl,
      zone: 'America/New_York',
      dataCentreZone: 'America/Los_Angeles',
      shiftStartMs: 28_800_000,
      statisticsRange: 'CurrentDay',
      rollingPeriod: 'Minutes30',
    },
    deliver: (event) => statistics.apply(event),
  });
  source.demand(Object.fromEntries(WATCHED.map((type) => [type, 1])));
  const life = source.start(new AbortController().signal);
  return {
    trueAt: (type) => statistics.table(type).moments?.sourceTime ?? null,
    async stop() {
      await source.stop({ disconnect: true });
      await life;
      client.close();
    },
  };
}

function together(ages: Ages, types: readonly StatisticType[]): number[] {
  return types.flatMap((type) => ages.get(type) ?? []);
}

function rows(what: string, ours: readonly number[], plain: readonly number[]): BenchRow[] {
  const isWatched = what === 'watched';
  return figuresOf(ours).map(({ name, value }, index) => {
    const beside = figuresOf(plain)[index]?.value ?? Number.NaN;
    return benchRow({
      id: `data-age.${what}.${name}.beside-equal-turns`,
      value,
      unit: 's',
      beside,
      ratio: value / beside,
      target: isWatched ? 'younger than in equal turns' : 'for scale',
      ...(isWatched && { met: value < beside }),
    });
  });
}

/**
 * The youngest that two types can be on average: every call of the hour is theirs, each comes just as a batch is
 * published, and so each type's age grows evenly from 0 to two gaps.
 */
function bestRows(ours: readonly number[]): BenchRow[] {
  const everyMs = WATCHED.length * GAP_MS;
  const best = { mean: everyMs / 2_000, p95: (0.95 * everyMs) / 1_000 };
  return figuresOf(ours).map(({ name, value }) =>
    benchRow({
      id: `data-age.watched.${name}.beside-best`,
      value,
      unit: 's',
      beside: best[name],
      ratio: value / best[name],
      target: 'for scale',
    }),
  );
}

function figuresOf(ages: readonly number[]) {
  return [
    { name: 'mean', value: mean(ages) / 1_000 },
    { name: 'p95', value: percentile(ages, 0.95) / 1_000 },
  ] as const;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
