import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

async function opened(domain: SimulatedDomain, user = 'api1'): Promise<SoapCaller> {
  const api = domain.as(user);
  await api.open({ idleTimeOut: 1800 });
  return api;
}

describe('getStatistics', () => {
  it('gives every type as /state has it, with a timestamp of its own', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { types, time } = await domain.state();
    const stamps = new Set<number>();
    for (const type of STATISTIC_TYPES) {
      const { columns, rows, timestamp } = await api.snapshot(type);
      expect({ columns, rows }).toEqual(types[type]);
      expect(rows.length).toBeGreaterThan(0);
      expect([timestamp >= time, timestamp < time + STATISTIC_TYPES.length]).toEqual([true, true]);
      stamps.add(timestamp);
    }
    expect(stamps.size).toBe(8);
  });

  it('gives the columns asked for, in the order asked for', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { columns, rows } = await api.snapshot('ACDStatus', ['Calls In Queue', 'Skill Name']);
    expect(columns).toEqual(['Calls In Queue', 'Skill Name']);
    const { ACDStatus } = (await domain.state()).types;
    const place = ACDStatus?.columns.indexOf('Calls In Queue') ?? -1;
    expect(rows).toEqual(ACDStatus?.rows.map((row) => [row[place], row[0]]));
  });

  it('names the columns it does not know', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { fault } = await api.call('getStatistics', {
      statisticType: 'ACDStatus',
      columnNames: { values: { data: ['Skill Name', 'Mood'] } },
    });
    expect(fault).toMatchObject({ name: 'UnknownColumnFault', message: 'ACDStatus has no column "Mood".' });
    expect(await api.outcome('getStatisticsUpdate', update('ACDStatus', 1))).toBe(
      'StatisticsNotRequestedFault',
    );
  });

  it('shows no row of a running duration below nothing, and whole seconds only', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.clock.advance(1234);
    const { columns, rows } = await api.snapshot('AgentState');
    const durations = rows.map((row) => Number(row[columns.indexOf('State Duration')]));
    expect(durations.every((ms) => ms >= 0 && ms % 1000 === 0)).toBe(true);
  });

  it('gives to those who see only their own skills or groups what /state gives for them', async () => {
    await using domain = await openDomain({ size: 'medium' });
    const all = await opened(domain);
    const everyone = await all.snapshot('ACDStatus');
    for (const [user, type] of [
      ['sup2', 'ACDStatus'],
      ['sup3', 'AgentState'],
    ] as const) {
      const sup = await opened(domain, user);
      const { rows } = await sup.snapshot(type);
      const seen = (await domain.state(`?user=${user}&types=${type}`)).types[type];
      expect(rows).toEqual(seen?.rows);
      const total = type === 'ACDStatus' ? everyone.rows.length : 500;
      expect([rows.length > 0, rows.length < total]).toEqual([true, true]);
    }
    const own = (await domain.as('sup2').call('getMySkillsIds')).body.match(/<name>/g)?.length;
    expect((await domain.as('sup2').snapshot('ACDStatus')).rows).toHaveLength(own ?? -1);
  });
});

describe('what a user may ask for', () => {
  it.each([
    ['sup1', []],
    ['sup4', STATISTIC_TYPES.slice(3)],
    ['sup6', STATISTIC_TYPES.slice(0, 3)],
    ['sup8', STATISTIC_TYPES],
  ])('%s is refused %j', async (user, refused) => {
    await using domain = await openDomain();
    const sup = await opened(domain, user);
    for (const statisticType of STATISTIC_TYPES) {
      const expected = refused.includes(statisticType) ? 'AccessDisallowedFault' : 'ok';
      expect(await sup.outcome('getColumnNames', { statisticType })).toBe(expected);
      expect(await sup.outcome('getStatistics', { statisticType })).toBe(expected);
    }
  });

  it.each([
    ['getColumnNames', {}, 'MissedArgumentFault'],
    ['getStatistics', {}, 'MissedArgumentFault'],
    ['getStatistics', { statisticType: 'Weather' }, 'IncorrectArgumentFault'],
    ['getStatisticsUpdate', { previousTimestamp: 1, longPollingTimeout: 1 }, 'MissedArgumentFault'],
    ['getStatisticsUpdate', { statisticType: 'ACDStatus', longPollingTimeout: 1 }, 'MissedArgumentFault'],
    ['getStatisticsUpdate', update('ACDStatus', -5), 'IncorrectArgumentFault'],
    ['getStatisticsUpdate', update('ACDStatus', 1), 'StatisticsNotRequestedFault'],
  ] as const)('%s with %j ends in %s', async (operation, args, fault) => {
    await using domain = await openDomain();
    const api = await opened(domain);
    expect(await api.outcome(operation, args)).toBe(fault);
  });
});

describe('getStatisticsUpdate', () => {
  it('answers with both lists of objects, empty where none came or went', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState');
    await domain.clock.advance(60_000);
    const { body } = await api.call('getStatisticsUpdate', update('AgentState', timestamp));
    expect(body).toContain('<return><addedObjects><values/></addedObjects><dataUpdate>');
    expect(body).toMatch(/<deletedObjects><values\/><\/deletedObjects><lastTimestamp>\d+</);
    expect(body).toContain(`<previousTimestamp>${timestamp}</previousTimestamp><type>AgentState</type>`);
  });

  it('is held until something changes and then answers at once', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('ACDStatus');
    const polling = api.update('ACDStatus', timestamp, 30_000);
    await held(domain);
    await domain.change({ kind: 'add-skill', name: 'Brand New' });
    expect(await polling).toMatchObject({ added: ['Brand New'], previousTimestamp: timestamp });
  });

  it('ends its time-out with the wrapper and nothing in it, and the timestamp stays good', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('ACDStatus');
    const polling = api.call('getStatisticsUpdate', update('ACDStatus', timestamp, 5000));
    await held(domain);
    await domain.clock.advance(4999);
    await domain.clock.advance(1);
    const { status, body } = await polling;
    expect(status).toBe(200);
    expect(body).toMatch(/<ns2:getStatisticsUpdateResponse [^>]*><\/ns2:getStatisticsUpdateResponse>/);
    await domain.change({ kind: 'add-skill', name: 'Brand New' });
    expect((await api.update('ACDStatus', timestamp))?.added).toEqual(['Brand New']);
  });

  it('knows only timestamps that it gave this session for that type', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const other = await opened(domain, 'api2');
    const skills = await api.snapshot('ACDStatus');
    const agents = await api.snapshot('AgentState');
    await domain.clock.advance(5000);
    const later = await other.snapshot('AgentState');
    for (const stamp of [skills.timestamp, agents.timestamp + 1, later.timestamp])
      expect(await api.outcome('getStatisticsUpdate', update('AgentState', stamp))).toBe(
        'UnknownTimestampFault',
      );
    expect(await api.outcome('getStatisticsUpdate', update('AgentState', agents.timestamp))).toBe('ok');
  });

  it('still knows a timestamp that was used before, for a client that lost the answer', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState');
    await domain.clock.advance(10_000);
    const lost = await api.update('AgentState', timestamp);
    const again = await api.update('AgentState', timestamp);
    expect(again).toEqual(lost);
  });

  it('no longer knows a timestamp behind which too much has been forgotten', async () => {
    await using domain = await openDomain({ historyMs: 60_000 });
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState');
    await domain.clock.advance(300_000);
    expect(await api.outcome('getStatisticsUpdate', update('AgentState', timestamp))).toBe(
      'UnknownTimestampFault',
    );
  });

  it('needs a new getStatistics where the settings change what is seen, and only there', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState');
    await api.open({ idleTimeOut: 600 });
    expect(await api.outcome('getStatisticsUpdate', update('AgentState', timestamp))).toBe('ok');
    await api.open({ statisticsRange: 'CurrentWeek' });
    expect(await api.outcome('getStatisticsUpdate', update('AgentState', timestamp))).toBe(
      'StatisticsNotRequestedFault',
    );
  });

  it('says that the configuration has changed when columns come, until asked for all anew', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { timestamp, columns } = await api.snapshot('AgentStatistics');
    await domain.change({ kind: 'add-disposition', name: 'Wants a pony' });
    for (let turn = 0; turn < 2; turn++)
      expect(await api.outcome('getStatisticsUpdate', update('AgentStatistics', timestamp))).toBe(
        'ConfigurationChangedFault',
      );
    const fresh = await api.snapshot('AgentStatistics');
    expect(fresh.columns.filter((name) => !columns.includes(name))).toEqual(['Wants a pony']);
    await api.call('getStatisticsUpdate', update('AgentStatistics', fresh.timestamp));
    expect(await api.outcome('getStatisticsUpdate', update('AgentStatistics', timestamp))).toBe(
      'ConfigurationChangedFault',
    );
  });

  it('tells only the columns that the table was asked for with', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState', ['Username', 'State']);
    await domain.clock.advance(120_000);
    const found = await api.update('AgentState', timestamp);
    expect(new Set(found?.cells.map(({ columnName }) => columnName))).toEqual(new Set(['State']));
  });

  it('sends running durations in every batch where the domain is told to', async () => {
    const names: string[][] = [];
    for (const tickingDeltas of [false, true]) {
      await using domain = await openDomain({ tickingDeltas });
      const api = await opened(domain);
      const { timestamp, rows } = await api.snapshot('AgentState');
      await domain.clock.advance(1000);
      const found = await api.update('AgentState', timestamp);
      names.push(
        found?.cells.filter(({ columnName }) => columnName === 'State Duration').map((c) => c.objectName) ??
          [],
      );
      expect(names.at(-1)?.length === rows.length).toBe(tickingDeltas);
    }
  });
});

function update(
  statisticType: string,
  previousTimestamp: number,
  longPollingTimeout = 0,
): Record<string, string | number> {
  return { statisticType, previousTimestamp, longPollingTimeout };
}

async function held(domain: SimulatedDomain): Promise<void> {
  await expect
    .poll(async () => JSON.stringify((await domain.control('GET', '/sessions')).value))
    .toContain('"busy":true');
}
