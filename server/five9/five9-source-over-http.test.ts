import { setTimeout as realSleep } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import { type Cell, isSince } from '#lib/domain/cell';
import { ManualClock } from '#lib/domain/manual-clock';
import type { SourceEvent } from '#lib/domain/source';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { openFresh } from '#server/store/testing/each-store';
import { type Simulator, type SimulatorOptions, startSimulator } from '#server/simulator/simulator';
import { createCheckpointsInStore } from './checkpoint/checkpoints-in-store.ts';
import { type CheckpointStore, NO_CHECKPOINTS } from './checkpoint/checkpoint-store.ts';
import { createSupervisorClient } from './client/create-supervisor-client.ts';
import { createFive9Source } from './five9-source.ts';
import { VERSION_NAMES } from './contract/field.ts';
import { FairQueue } from './poll/fair-queue.ts';
import type { CallReport } from './poll/service-calls.ts';
import { TextTable } from './values/text-table.ts';

const MORNING = Date.parse('2026-03-10T18:00:10Z');
const PASSWORD = 'simulator';
const ALL: Partial<Record<StatisticType, number>> = { AgentState: 1, ACDStatus: 1 };

interface LineOptions {
  startAt?: number;
  quota?: SimulatorOptions['quota'];
  asksUsers?: boolean;
  /** The newest version of the service that is there. */
  newest?: SimulatorOptions['newest'];
  checkpoints?: CheckpointStore;
  /** A domain that is there already, and stays. */
  on?: { clock: ManualClock; simulator: Simulator };
}

/** A simulated domain and a source on it, over HTTP, both on one clock that moves when the test says so. */
async function line(over: LineOptions = {}) {
  const clock = over.on?.clock ?? new ManualClock(over.startAt ?? MORNING);
  const simulator =
    over.on?.simulator ??
    (await startSimulator({
      size: 'small',
      seed: 7,
      quota: over.quota ?? 'generous',
      clock,
      ...(over.newest && { newest: over.newest }),
    }));
  const said: string[] = [];
  const log = pino({ level: 'debug' }, { write: (text: string) => said.push(text) });
  const client = createSupervisorClient({
    url: simulator.serviceUrl,
    username: 'api1',
    password: PASSWORD,
    clock,
    log,
    fallsBack: over.newest !== undefined,
    onVersion: ({ version }) => versions.push(version),
  });
  const versions: string[] = [];
  const queue = new FairQueue();
  const events: SourceEvent[] = [];
  const calls: CallReport[] = [];
  const tables = new Map<StatisticType, StatisticsTable>(
    STATISTIC_TYPES.map((type) => [type, createTable(type)]),
  );
  const source = createFive9Source({
    client,
    clock,
    log,
    queue,
    checkpoints: over.checkpoints ?? NO_CHECKPOINTS,
    random: () => 0.5,
    onCall: (report) => calls.push(report),
    deliver(event) {
      events.push(event);
      if (event.kind === 'snapshot') applySnapshot(tableOf(event.type), event);
      if (event.kind === 'update') applyUpdate(tableOf(event.type), event);
    },
    settings: {
      username: 'api1',
      url: simulator.serviceUrl,
      statisticsRange: 'CurrentDay',
      rollingPeriod: 'Minutes30',
      shiftStartMs: 28_800_000,
      zone: 'America/New_York',
      dataCentreZone: 'America/Los_Angeles',
      ...(over.asksUsers && { asksUsers: { unnamed: ['api1'] } }),
    },
  });
  function tableOf(type: StatisticType): StatisticsTable {
    const table = tables.get(type);
    if (!table) throw new Error(`no table ${type}`);
    return table;
  }
  source.demand(ALL);
  const life = source.start(new AbortController().signal);

  let sameCallFor = 0;
  /** Lets the clock run, giving calls on the wire the real time they need: on a busy machine more than usual. */
  async function run(forMs: number): Promise<void> {
    for (let passed = 0; passed < forMs; passed += 200) {
      const before = calls.length;
      await clock.advance(200);
      await realSleep(0);
      const patience = sameCallFor > 10 ? 100 : 6;
      for (let turn = 0; queue.length > 0 && turn < patience; turn++) await realSleep(1);
      sameCallFor = calls.length === before && queue.length > 0 ? sameCallFor + 1 : 0;
    }
  }
  async function control(path: string, body: unknown): Promise<void> {
    const answer = await fetch(simulator.controlUrl + path, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  }
  async function runUntil(done: () => boolean, mostMs = 180_000): Promise<void> {
    for (let passed = 0; !done(); passed += 1_000) {
      if (passed >= mostMs) throw new Error(`did not come about: ${JSON.stringify(states().slice(-5))}`);
      await run(1_000);
    }
  }
  const states = () =>
    events.filter((event) => event.kind === 'state').map(({ state, reason }) => ({ state, reason }));
  const standing = (type: StatisticType) =>
    events.filter((event) => event.kind === 'standing').findLast((event) => event.type === type)?.standing;

  return {
    clock,
    simulator,
    said,
    events,
    calls,
    versions,
    source,
    tableOf,
    run,
    runUntil,
    control,
    states,
    standing,
    trouble: (body: unknown) => control('/trouble', body),
    isLive: () =>
      states().at(-1)?.state === 'live' && STATISTIC_TYPES.every((type) => standing(type) === 'live'),
    /** The offsets sessions were opened with. */
    opened: () => [...said.join('').matchAll(/"offsetMs":(-?\d+)/g)].map(([, offset]) => Number(offset)),
    count: (operation: string) => calls.filter((call) => call.operation === operation).length,
    /** The domain's own tables as a fresh whole answer would bring them, once everything stands still. */
    async truth(): Promise<Map<StatisticType, StatisticsTable>> {
      await control('/clock', { speed: 0 });
      await run(2_000);
      const from = events.length;
      const isAnswered = (type: StatisticType): boolean =>
        events
          .slice(from)
          .some(
            (event) =>
              event.kind !== 'state' &&
              event.kind !== 'plan' &&
              event.kind !== 'standing' &&
              event.type === type,
          );
      await runUntil(() => STATISTIC_TYPES.every(isAnswered));
      await run(2_000);
      const answer = await fetch(`${simulator.controlUrl}/state?user=api1`);
      const state = asState(await answer.json());
      await control('/clock', { speed: 1 });
      const fresh = new Map<StatisticType, StatisticsTable>();
      for (const type of STATISTIC_TYPES) {
        const { columns, rows } = state.types[type];
        const moments = { sourceTime: state.time, measuredAt: clock.now(), receivedAt: clock.now() };
        const whole = new TextTable(type).load(
          { type, columns, rows, timestamp: state.time },
          moments.measuredAt,
        );
        const table = createTable(type);
        applySnapshot(table, {
          kind: 'snapshot',
          type,
          columns: whole.columns,
          rows: whole.rows,
          ...moments,
        });
        fresh.set(type, table);
      }
      return fresh;
    },
    async stop(disconnect: boolean) {
      const ended = source.stop({ disconnect });
      await run(1_000);
      await ended;
      await life;
      client.close();
    },
    async [Symbol.asyncDispose]() {
      await this.stop(true);
      if (!over.on) await simulator.stop();
    },
  };
}
type Line = Awaited<ReturnType<typeof line>>;

interface StateAnswer {
  time: number;
  types: Record<StatisticType, { columns: string[]; rows: string[][] }>;
}
/** Sure because `/state` gives all eight types unless asked for fewer. */
function asState(value: unknown): StateAnswer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is the control port's own
  return value as StateAnswer;
}

/** A table as plain text, running durations apart: those stand or fall with the two clocks. */
function still({ type, layout, rows }: StatisticsTable): Record<string, unknown> {
  const plain = (cell: Cell): string => (isSince(cell) ? 'running' : JSON.stringify(cell));
  return {
    type,
    columns: layout.columns,
    rows: Object.fromEntries(
      [...rows.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map((key) => [key, rows.get(key)?.map(plain)]),
    ),
  };
}

async function expectTruth(domain: Line): Promise<void> {
  const truth = await domain.truth();
  for (const [type, fresh] of truth) expect(still(domain.tableOf(type))).toEqual(still(fresh));
}

describe('a source on a domain, over HTTP', () => {
  it('has all eight tables live within twenty seconds, equal to fresh ones, without a credential in the log', async () => {
    await using domain = await line();
    await domain.run(20_000);
    expect(domain.isLive()).toBe(true);
    await expectTruth(domain);
    expect(domain.calls.filter((call) => call.outcome !== 'ok')).toEqual([]);
    const log = domain.said.join('');
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toContain(Buffer.from(`api1:${PASSWORD}`).toString('base64'));
    expect(log).not.toContain('api1');
  });

  it('asks who is signed in and which seats are taken, once all tables are there, and less often while nobody watches', async () => {
    await using domain = await line({ asksUsers: true });
    const asked = (): number =>
      ['getUserLimits', 'getLoggedInUsers', 'getMySkillsIds', 'getMyGroupIds']
        .map((operation) => domain.count(operation))
        .reduce((sum, count) => sum + count);
    await domain.runUntil(() => asked() >= 4);
    const firstAsked = domain.calls.findIndex(({ operation }) => operation === 'getUserLimits');
    const loaded = domain.calls.slice(0, firstAsked).filter(({ operation }) => operation === 'getStatistics');
    expect(loaded.length).toBeGreaterThanOrEqual(STATISTIC_TYPES.length);
    const users = domain.source.users();
    expect(users.seats).toMatchObject({
      supervisors: { limit: 60, taken: 1 },
      mobile: { limit: 5, taken: 0 },
    });
    expect(users.signedIn).toMatchObject({ administrators: { count: 1, names: [] } });
    expect(users.signedIn?.agents).toBeGreaterThan(0);
    expect(users.skills).toMatchObject({ count: domain.tableOf('ACDStatus').rows.size });
    expect(users.groups?.count).toBeGreaterThan(0);
    await domain.run(65_000);
    expect(asked()).toBe(6);
    domain.source.demand({});
    await domain.run(230_000);
    expect(asked()).toBe(6);
    await domain.run(75_000);
    expect(asked()).toBe(8);
  });

  it.each(VERSION_NAMES)(
    'reads version %s where no newer one is there, with what comes and goes, and finds it once',
    async (newest) => {
      await using domain = await line({ newest });
      await domain.runUntil(domain.isLive);
      expect(domain.versions).toEqual([newest]);
      await domain.control('/model', { kind: 'add-skill', name: 'Brand new' });
      await domain.control('/model', { kind: 'remove-skill', name: 'Billing' });
      await domain.run(5_000);
      await domain.runUntil(() => domain.tableOf('ACDStatus').rows.has('Brand new'));
      expect(domain.tableOf('ACDStatus').rows.has('Billing')).toBe(false);
      await expectTruth(domain);
      expect(domain.calls.filter((call) => call.outcome === 'http')).toEqual([]);
    },
    60_000,
  );

  it.each<[string, Record<string, unknown>[]]>([
    [
      'on the line',
      [
        { kind: 'refuse', forMs: 8_000 },
        { kind: 'drop', count: 2 },
        { kind: 'reset-mid-answer', count: 2 },
        { kind: 'half-close', count: 2 },
        { kind: 'truncate', count: 2 },
        { kind: 'delay', ms: 3_000, count: 3 },
      ],
    ],
    [
      'of the answers',
      [
        { kind: '500', count: 3 },
        { kind: 'redirect', count: 2 },
        { kind: 'blank-http', count: 2 },
        { kind: 'html', count: 2 },
        { kind: 'entity-bomb', count: 2 },
        { kind: '401', count: 1 },
      ],
    ],
    [
      'of the session',
      [
        { kind: 'expire-sessions' },
        { kind: 'evict', forMs: 20_000 },
        { kind: 'fault', name: 'UnknownTimestampFault', operation: 'getStatisticsUpdate', count: 3 },
        { kind: 'fault', name: 'ServerFault', operation: 'getStatisticsUpdate', count: 3 },
        { kind: 'fault', name: 'ServiceUnavailableFault', count: 2 },
      ],
    ],
    [
      'of the tables',
      [
        { kind: 'blank-answer', type: 'ACDStatus', count: 1 },
        { kind: 'incomplete-rows', forMs: 10_000 },
        { kind: 'unknown-columns', forMs: 10_000 },
        { kind: 'change-dispositions', add: 'Left A Cake' },
        { kind: 'rename-skill' },
        { kind: 'mass-logout', share: 0.7 },
        { kind: 'surge', factor: 4, forMs: 20_000 },
      ],
    ],
    [
      'of the clocks',
      [
        { kind: 'skew-clock', skewMs: 47_000 },
        { kind: 'jump-clock', jumpMs: 3_600_000 },
        { kind: 'dst-day', beforeMs: 3_000 },
      ],
    ],
  ])(
    'comes through trouble %s, and its tables equal fresh ones afterwards',
    async (_title, troubles) => {
      await using domain = await line();
      await domain.runUntil(domain.isLive);
      for (const trouble of troubles) {
        await domain.trouble(trouble);
        await domain.run(8_000);
        await domain.runUntil(domain.isLive, 400_000);
      }
      expect(domain.isLive()).toBe(true);
      await expectTruth(domain);
    },
    60_000,
  );

  it('waits for the window when the quota is spent, says so, and goes on', async () => {
    await using domain = await line();
    await domain.runUntil(domain.isLive);
    await domain.trouble({ kind: 'quota-scale', factor: 0.02, forMs: 90_000 });
    await domain.runUntil(() => domain.states().at(-1)?.state === 'stale');
    expect(domain.states().at(-1)?.reason).toMatch(/^waiting for the request limit/);
    await domain.run(90_000);
    await domain.runUntil(domain.isLive);
    const refused = domain.calls.filter((call) => call.outcome === 'OperationsLimitExceededFault');
    expect(refused.length).toBeLessThanOrEqual(3);
    await expectTruth(domain);
  });

  it('keeps a blank table and doubts it until a whole answer has confirmed it', async () => {
    await using domain = await line();
    await domain.runUntil(domain.isLive);
    await domain.trouble({ kind: 'blank-answer', type: 'ACDStatus', count: 1 });
    const rows = domain.tableOf('ACDStatus').rows.size;
    const from = domain.events.length;
    const later = () => domain.events.slice(from);
    await domain.runUntil(() => later().some((event) => event.kind === 'snapshot'));
    const standings = later().filter((event) => event.kind === 'standing');
    expect(standings.map(({ type, standing }) => [type, standing])).toEqual([
      ['ACDStatus', 'doubtful'],
      ['ACDStatus', 'live'],
    ]);
    expect(later().filter((event) => event.kind === 'update' && event.deleted.length >= rows)).toEqual([]);
    await domain.runUntil(domain.isLive);
    await expectTruth(domain);
  });

  it('opens its session again with the new offset when daylight saving turns, and reads every table anew', async () => {
    // New York goes back from UTC-4 to UTC-5 at 06:00 UTC.
    await using domain = await line({ startAt: Date.parse('2026-11-01T05:59:20Z') });
    await domain.runUntil(domain.isLive);
    expect(domain.opened()).toEqual([-14_400_000]);
    await domain.run(60_000);
    expect(domain.opened()).toEqual([-14_400_000, -18_000_000]);
    expect(domain.count('getStatistics')).toBe(16);
    expect(domain.isLive()).toBe(true);
    await expectTruth(domain);
  });

  it('dates its data rightly whatever the domain’s clock does', async () => {
    await using domain = await line();
    await domain.runUntil(domain.isLive);
    for (const trouble of [
      { kind: 'jump-clock', jumpMs: 3_600_000 },
      { kind: 'skew-clock', skewMs: -47_000 },
    ]) {
      await domain.trouble(trouble);
      await domain.run(15_000);
      const from = domain.events.length;
      await domain.run(10_000);
      const dated = domain.events.slice(from).filter((event) => event.kind === 'update');
      expect(dated.length).toBeGreaterThan(3);
      for (const { measuredAt, receivedAt } of dated) {
        expect(measuredAt).toBeLessThanOrEqual(receivedAt);
        expect(receivedAt - measuredAt).toBeLessThan(12_000);
      }
    }
  });

  it('goes on after a restart in the same session, without one whole-table call', async () => {
    await using fresh = await openFresh('sqlite');
    const log = pino({ level: 'silent' });
    const checkpoints = createCheckpointsInStore({ store: fresh.store, connectionId: 'five9', log });
    await using first = await line({ checkpoints });
    await first.runUntil(first.isLive);
    await first.stop(false);
    await first.trouble({ kind: 'mass-logout', share: 0.5 });
    await first.run(60_000);
    {
      await using second = await line({ checkpoints, on: first });
      await second.runUntil(second.isLive);
      expect(second.count('setSessionParameters')).toBe(0);
      expect(second.count('getStatistics')).toBe(0);
      await expectTruth(second);
      expect(second.count('getStatistics')).toBe(0);
    }
  });

  it('follows eight tables under the guide’s limits without a refusal', async () => {
    await using domain = await line({ quota: 'default' });
    await domain.runUntil(domain.isLive, 600_000);
    await domain.run(120_000);
    expect(domain.calls.filter((call) => call.outcome !== 'ok')).toEqual([]);
    expect(domain.count('getStatistics')).toBe(8);
    expect(domain.count('setSessionParameters')).toBe(1);
  });

  it('denies what its user may not see and shows the rest', async () => {
    await using domain = await line();
    await domain.runUntil(domain.isLive);
    await domain.trouble({ kind: 'fault', name: 'AccessDisallowedFault', type: 'CampaignState' });
    await domain.runUntil(() => domain.standing('CampaignState') === 'denied', 300_000);
    expect(domain.states().at(-1)?.state).toBe('live');
  });
});
