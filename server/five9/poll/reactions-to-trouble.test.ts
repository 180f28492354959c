import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Operation, Trouble } from './testing/peer-trouble.ts';
import { sourceOn } from './testing/source-fixture.ts';

const MINUTE_MS = 60_000;
const TYPE: StatisticType = 'InboundCampaignStatistics';

async function liveRun(demand: Partial<Record<StatisticType, number>> = { ACDStatus: 1, AgentState: 1 }) {
  const run = sourceOn();
  run.source.demand(demand);
  await run.clock.run(20_000);
  run.events.length = 0;
  run.peer.calls.length = 0;
  return run;
}
type Run = Awaited<ReturnType<typeof liveRun>>;

function whole(run: Run, type: StatisticType): number {
  return run.peer.of('snapshot').filter((call) => call.type === type).length;
}

describe('a failure of the line', () => {
  it.each<[Trouble, string]>([
    ['refused', 'Five9 does not answer (connection refused)'],
    ['reset', 'Five9 does not answer (connection lost)'],
    ['timeout', 'Five9 does not answer (timed out)'],
    ['tls', 'the connection to Five9 is not secure (certificate refused)'],
    ['redirect', 'Five9 sends us to another address'],
    ['http', 'Five9 answers with an error of its own'],
    ['too-large', "Five9's answer is too large to be right"],
    ['empty-body', 'Five9 answers with nothing'],
    ['not-soap', "Five9's answer cannot be read"],
    ['malformed', "Five9's answer cannot be read"],
    ['throw', "Five9's answer cannot be read"],
    ['ServiceUnavailableFault', "Five9's statistics are not available"],
  ])('%s is said on the wall, and the same session goes on when it is over', async (trouble, reason) => {
    await using run = await liveRun();
    run.peer.strike('update', trouble, { times: 4 });
    await run.clock.runUntil(() => run.of('state').length > 0);
    expect(run.of('state')[0]).toMatchObject({ kind: 'state', state: 'error', reason });
    await run.clock.run(MINUTE_MS);
    expect(run.state()?.state).toBe('live');
    expect(run.peer.of('open')).toEqual([]);
    expect(run.peer.of('snapshot')).toEqual([]);
  });

  it('that never answers at all is ended by the watchdog', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'hang');
    await run.clock.run(40_000);
    expect(run.of('state').map((event) => event.reason)).toEqual(['Five9 does not answer (timed out)', '']);
    expect(run.peer.wrongs).toBe(0);
  });

  it('makes the pauses grow', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'refused', { times: 1_000 });
    await run.clock.run(4 * MINUTE_MS);
    const at = run.peer
      .of('update')
      .filter((call) => call.outcome === 'refused')
      .map((call) => call.at);
    const pauses = at.slice(1).map((one, index) => Math.round((one - (at[index] ?? 0)) / 1000));
    expect(pauses.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('while a session is opened keeps the wall without data from looking live', async () => {
    await using run = sourceOn();
    run.peer.strike('open', 'refused', { times: 3 });
    await run.clock.run(30_000);
    const states = run.of('state').map((event) => event.state);
    expect(states.slice(0, states.indexOf('live'))).not.toContain('stale');
    expect(run.events.findIndex((event) => event.kind === 'state' && event.state === 'live')).toBeGreaterThan(
      run.events.findIndex((event) => event.kind === 'snapshot'),
    );
  });
});

describe('a lost session', () => {
  it.each<Trouble>(['SessionNotInitializedFault', 'SessionClosedFault'])(
    '(%s) is opened again after a pause, and tables are asked for again only where the service insists',
    async (fault) => {
      await using run = await liveRun();
      run.peer.strike('update', fault);
      await run.clock.run(MINUTE_MS);
      expect(run.peer.of('open')).toHaveLength(1);
      const [lost] = run.peer.of('update').filter((call) => call.outcome === fault);
      expect((run.peer.of('open')[0]?.at ?? 0) - (lost?.at ?? 0)).toBeGreaterThan(3_000);
      // The new session knows no timestamps here, so each table is tried once and then loaded once.
      for (const type of STATISTIC_TYPES) expect(whole(run, type)).toBe(1);
      expect(run.state()?.state).toBe('live');
    },
  );

  it('lost again and again is left to whoever wants it, with slow tries', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'SessionClosedFault', { times: 10_000 });
    await run.clock.run(60 * MINUTE_MS);
    expect(run.peer.of('open').length).toBeLessThan(10);
    expect(run.said.join('')).toContain('"to":"deposed"');
    expect(run.state()).toMatchObject({
      state: 'error',
      reason: expect.stringMatching(
        /^someone else took over this user's session; trying again at \d\d:\d\d$/,
      ),
    });
  });

  it('that somebody has taken is never taken back by force', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'SessionClosedFault');
    run.peer.strike('open', 'UserAlreadyLoggedInFault', { times: 100 });
    await run.clock.run(60 * MINUTE_MS);
    expect(run.peer.session?.settings.forceLogoutSession).toBe(false);
    expect(run.peer.of('open').length).toBeLessThan(12);
    expect(run.state()?.reason).toContain('someone else took over');
    run.peer.relent();
    await run.clock.run(20 * MINUTE_MS);
    expect(run.state()?.state).toBe('live');
  });

  it('that ended because it was left alone is opened at once', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'refused', { times: 200 });
    await run.clock.run(40 * MINUTE_MS);
    run.peer.relent();
    run.peer.session = null;
    await run.clock.run(2 * MINUTE_MS);
    expect(
      run
        .of('state')
        .map((event) => event.reason)
        .join(),
    ).not.toContain('closed the session');
    expect(run.state()?.state).toBe('live');
  });
});

describe('a timestamp that no longer serves', () => {
  it.each<Trouble>([
    'StatisticsNotRequestedFault',
    'UnknownTimestampFault',
    'ConfigurationChangedFault',
    'UnknownColumnFault',
  ])('(%s) costs one whole table of that type and nothing else', async (fault) => {
    await using run = await liveRun();
    run.peer.strike('update', fault, { type: TYPE });
    await run.clock.run(30_000);
    expect(run.peer.of('snapshot').map((call) => call.type)).toEqual([TYPE]);
    expect(run.peer.of('open')).toEqual([]);
    expect(run.state()?.state).toBe('live');
  });

  it('again and again is asked for less and less often', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'UnknownTimestampFault', { type: TYPE, times: 10_000 });
    await run.clock.run(30 * MINUTE_MS);
    expect(whole(run, TYPE)).toBeLessThan(16);
    expect(run.standing('ACDStatus')).toBe('pending');
    expect(run.state()?.state ?? 'live').toBe('live');
  });

  it('brings columns that were added while running', async () => {
    await using run = await liveRun();
    run.peer.table(TYPE).columns.push('Lunch Order');
    run.peer.publish(TYPE, { one: ['5', 'Inbound', '3'] });
    await run.clock.run(30_000);
    const snapshot = run.of('snapshot').find((event) => event.type === TYPE);
    expect(snapshot?.columns.map((column) => column.name)).toContain('Lunch Order');
    expect(snapshot?.rows).toEqual([['one', 5, 'Inbound', 3]]);
  });
});

describe('a refusal of the user', () => {
  it.each<[Operation, Trouble, string]>([
    ['open', 'unauthorized', 'Five9 refuses the password'],
    ['open', 'InvalidAccountFault', 'Five9 does not know this account'],
    ['open', 'AccessDisallowedFault', 'Five9 does not let this user in'],
    ['open', 'UserLimitReachedFault', 'no seat free at Five9'],
    ['open', 'UserAlreadyLoggedInFault', 'this Five9 user is logged in elsewhere'],
    ['counters', 'unauthorized', 'Five9 refuses the password'],
  ])('to %s with %s is said plainly and tried slowly', async (operation, trouble, reason) => {
    await using run = sourceOn();
    run.peer.strike(operation, trouble, { times: 10_000 });
    await run.clock.run(60 * MINUTE_MS);
    expect(run.peer.of(operation).length).toBeLessThan(12);
    expect(run.state()).toMatchObject({ state: 'error', reason: expect.stringContaining(reason) });
    expect(run.state()?.reason).toMatch(/; trying again at \d\d:\d\d$/);
    run.peer.relent();
    await run.clock.run(20 * MINUTE_MS);
    expect(run.state()?.state).toBe('live');
  });

  it('with 401 in the middle keeps the session for when it is over', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'unauthorized', { times: 2 });
    await run.clock.run(5 * MINUTE_MS);
    expect(run.of('state')[0]?.reason).toBe('Five9 refuses the password');
    expect(run.state()?.state).toBe('live');
    expect(run.peer.of('open')).toEqual([]);
  });

  it('for one table denies that table alone', async () => {
    await using run = sourceOn();
    run.peer.strike('snapshot', 'AccessDisallowedFault', { type: 'CampaignState', times: 1_000 });
    await run.clock.run(30 * MINUTE_MS);
    expect(run.standing('CampaignState')).toBe('denied');
    expect(run.peer.of('snapshot').filter((call) => call.type === 'CampaignState').length).toBeLessThan(5);
    for (const type of STATISTIC_TYPES.filter((one) => one !== 'CampaignState'))
      expect(run.standing(type)).toBe('live');
    expect(run.state()).toEqual({ kind: 'state', state: 'live', reason: '' });
  });

  it('for every table is said of the user', async () => {
    await using run = sourceOn();
    run.peer.strike('snapshot', 'AccessDisallowedFault', { times: 1_000 });
    await run.clock.run(MINUTE_MS);
    expect(run.state()).toMatchObject({
      state: 'error',
      reason: 'this Five9 user may not see any statistics',
    });
  });
});

describe('a table that fails alone', () => {
  it.each<[Operation, Trouble]>([
    ['update', 'ServerFault'],
    ['update', 'IncorrectArgumentFault'],
    ['update', 'WSChatException'],
    ['snapshot', 'ServerFault'],
    ['snapshot', 'UnknownColumnFault'],
    ['snapshot', 'null'],
  ])('(%s, %s) does not hold up the others', async (operation, trouble) => {
    await using run = sourceOn();
    run.peer.strike(operation, trouble, { type: TYPE, times: 6 });
    await run.clock.run(20_000);
    for (const type of STATISTIC_TYPES.filter((one) => one !== TYPE)) expect(run.standing(type)).toBe('live');
    expect(run.standing(TYPE)).not.toBe('live');
    await run.clock.run(15 * MINUTE_MS);
    expect(run.standing(TYPE)).toBe('live');
  });
});

describe('a blank answer', () => {
  it('keeps the table, doubts it, and is confirmed by one whole answer', async () => {
    await using run = await liveRun();
    run.peer.publish('ACDStatus', {});
    await run.clock.runUntil(() => run.standing('ACDStatus') === 'doubtful');
    expect(
      run.of('update').filter((event) => event.type === 'ACDStatus' && event.deleted.length > 0),
    ).toEqual([]);
    await run.clock.run(10_000);
    expect(whole(run, 'ACDStatus')).toBe(1);
    expect(run.of('snapshot').at(-1)).toMatchObject({ type: 'ACDStatus', rows: [] });
    expect(run.standing('ACDStatus')).toBe('live');
  });

  it('that was a slip changes nothing on the wall', async () => {
    await using run = await liveRun();
    run.peer.publish('ACDStatus', {});
    await run.clock.runUntil(() => run.standing('ACDStatus') === 'doubtful');
    run.peer.publish('ACDStatus', { one: ['7', 'Inbound'] });
    await run.clock.run(10_000);
    expect(run.of('snapshot').map((event) => event.rows)).toEqual([[['one', 7, 'Inbound']]]);
    expect(run.standing('ACDStatus')).toBe('live');
  });

  it('to a whole-table call is confirmed too before anything is wiped', async () => {
    await using run = await liveRun();
    run.source.heal('ACDStatus');
    run.peer.publish('ACDStatus', {});
    run.peer.strike('update', 'refused', { type: 'ACDStatus' });
    await run.clock.run(40_000);
    expect(run.of('snapshot').at(-1)).toMatchObject({ type: 'ACDStatus', rows: [] });
    expect(run.of('standing').map((event) => event.standing)).toContain('doubtful');
  });

  it('at the very first is simply an empty table', async () => {
    await using run = sourceOn();
    run.peer.publish('OutboundCampaignManager', {});
    await run.clock.run(20_000);
    expect(run.standing('OutboundCampaignManager')).toBe('live');
    expect(run.peer.of('snapshot')).toHaveLength(8);
  });
});

describe('a row that comes incomplete', () => {
  it('is healed by one whole table', async () => {
    await using run = await liveRun();
    run.peer.publish('ACDStatus', { one: ['0', 'Inbound'], two: ['1', null] });
    const table = run.peer.table('ACDStatus');
    const since = table.since.bind(table);
    table.since = (stamp) => {
      const update = since(stamp);
      return typeof update === 'string'
        ? update
        : { ...update, cells: update.cells.filter((cell) => cell.objectName !== 'two') };
    };
    await run.clock.run(40_000);
    expect(run.of('update').some((event) => event.added.includes('two'))).toBe(true);
    expect(whole(run, 'ACDStatus')).toBe(1);
    expect(run.of('snapshot').at(-1)?.rows).toContainEqual(['two', 1, null]);
  });
});
