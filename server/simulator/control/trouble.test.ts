import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { MORNING, openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { ReferenceTable } from '#server/simulator/testing/reference-table';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

async function opened(domain: SimulatedDomain, user = 'api1'): Promise<SoapCaller> {
  const api = domain.as(user);
  await api.open({ idleTimeOut: 1800 });
  return api;
}

/** What a client sees of one call: status and the beginning of the body, or the error's code. */
async function seen(api: SoapCaller): Promise<string> {
  try {
    const { status, body, fault } = await api.call('getMySkillsIds');
    return `${status} ${fault?.name ?? body.slice(0, 14)}`;
  } catch (error) {
    const { cause } = error instanceof Error ? error : { cause: undefined };
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
  }
}

const WELL = '200 <env:Envelope ';

describe('trouble on the way of a call', () => {
  it.each([
    ['drop', {}, 'UND_ERR_SOCKET'],
    ['500', {}, '500 Internal Serve'],
    ['401', {}, '401 Unauthorized\n'],
    ['redirect', {}, '302 Moved\n'],
    ['blank-http', {}, '200 '],
    ['html', {}, '200 <!DOCTYPE html'],
    ['entity-bomb', {}, '200 <?xml version='],
    ['fault', { name: 'ServiceUnavailableFault' }, '500 ServiceUnavailableFault'],
    ['reset-mid-answer', {}, 'ECONNRESET'],
    ['half-close', {}, 'UND_ERR_SOCKET'],
  ])('%s befalls one call and is over', async (kind, fields, expected) => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind, ...fields });
    expect(await seen(api)).toBe(expected);
    expect(await seen(api)).toBe(WELL);
    expect((await domain.control('GET', '/trouble')).value).toEqual([]);
  });

  it('truncate sends half an answer as if it were whole', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { body: whole } = await api.call('getMySkillsIds');
    await domain.trouble({ kind: 'truncate' });
    const { status, body, value } = await api.call('getMySkillsIds');
    expect([status, body, value]).toEqual([200, whole.slice(0, Math.floor(whole.length / 2)), undefined]);
  });

  it('huge sends as many megabytes as asked for', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind: 'huge', megabytes: 3 });
    const { status, body } = await api.call('getMyGroupIds');
    expect([status, Math.floor(body.length / 1_000_000)]).toEqual([200, 3]);
  });

  it('delay holds a call back for its time', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    await domain.trouble({ kind: 'delay', ms: 20_000 });
    let answered = false;
    const calling = api.outcome('getMySkillsIds').finally(() => {
      answered = true;
    });
    await expect.poll(async () => (await domain.control('GET', '/trouble')).value).toEqual([]);
    await domain.clock.advance(19_999);
    expect(answered).toBe(false);
    await domain.clock.advance(1);
    expect(await calling).toBe('ok');
  });

  it('slow-drip lets the answer trickle', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { body: whole } = await api.call('getMyGroupIds');
    await domain.trouble({ kind: 'slow-drip', bytesPerSecond: 1000 });
    let finished = false;
    const calling = api.call('getMyGroupIds').finally(() => {
      finished = true;
    });
    let tenths = 0;
    for (; !finished; tenths++) {
      await domain.control('GET', '/health');
      await domain.clock.advance(100);
    }
    expect(tenths).toBeGreaterThan(whole.length / 100 - 1);
    expect((await calling).body).toBe(whole);
  });

  it('refuse closes the port and opens it again', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind: 'refuse', forMs: 5000 });
    expect(await seen(api)).toBe('ECONNREFUSED');
    await domain.clock.advance(5000);
    await expect.poll(() => seen(api)).toBe(WELL);
  });

  it('befalls only what it was told to', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const other = await opened(domain, 'api2');
    await domain.trouble({ kind: '500', user: 'api1', operation: 'getMySkillsIds', count: 2 });
    expect(await api.outcome('getMyGroupIds')).toBe('ok');
    expect(await seen(other)).toBe(WELL);
    expect([await seen(api), await seen(api), await seen(api)]).toEqual([
      '500 Internal Serve',
      '500 Internal Serve',
      WELL,
    ]);
  });

  it('raises any fault with its fields, and counts it as that', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const fields = { limit: '9', operationType: 'QueryStatistics' };
    await domain.trouble({ kind: 'fault', name: 'OperationsLimitExceededFault', message: 'Enough.', fields });
    const { fault } = await api.call('getMySkillsIds');
    expect(fault).toEqual({ name: 'OperationsLimitExceededFault', message: 'Enough.', fields });
    await domain.trouble({ kind: 'drop' });
    await seen(api);
    expect((await domain.control('GET', '/calls')).value).toEqual(
      expect.arrayContaining([
        {
          service: 'statistics',
          user: 'api1',
          operation: 'getMySkillsIds',
          outcome: 'OperationsLimitExceededFault',
          count: 1,
        },
        {
          service: 'statistics',
          user: 'api1',
          operation: 'getMySkillsIds',
          outcome: 'trouble drop',
          count: 1,
        },
      ]),
    );
  });
});

describe('trouble in what is answered', () => {
  it('blank-answer takes every row away for one update and gives them back with the next', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const snapshot = await api.snapshot('AgentState');
    const table = new ReferenceTable(snapshot);
    const polling = api.update('AgentState', snapshot.timestamp, 30_000);
    await domain.trouble({ kind: 'blank-answer', type: 'AgentState' });
    const blank = await polling;
    expect(blank?.deleted).toHaveLength(snapshot.rows.length);
    if (blank) table.apply(blank);
    const back = await api.update('AgentState', blank?.lastTimestamp ?? 0);
    expect([back?.added.length, back?.deleted]).toEqual([snapshot.rows.length, []]);
    if (back) table.apply(back);
    const { types, time } = await domain.state('?types=AgentState');
    expect(table.differences({ columns: [], rows: [], at: time, ...types.AgentState })).toEqual([]);
  });

  it('blank-answer empties a snapshot, columns apart', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind: 'blank-answer' });
    const blank = await api.snapshot('AgentState');
    expect([blank.columns.length > 0, blank.rows]).toEqual([true, []]);
    expect((await api.snapshot('AgentState')).rows.length).toBeGreaterThan(0);
  });

  it('incomplete-rows leaves most cells of an added row out', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('AgentState');
    await domain.trouble({ kind: 'incomplete-rows' });
    await domain.change({ kind: 'add-agent', username: 'new.face', fullName: 'New Face' });
    const update = await api.update('AgentState', timestamp);
    expect(update?.added).toEqual(['new.face']);
    expect(update?.cells).toHaveLength(2);
    expect(await api.update('AgentState', update?.lastTimestamp ?? 0)).toBeNull();
  });

  it('unknown-columns brings cells of columns that nobody announced', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp, rows, columns } = await api.snapshot('ACDStatus');
    await domain.trouble({ kind: 'unknown-columns', columns: ['Mood', 'Karma'] });
    const update = await api.update('ACDStatus', timestamp);
    expect(update?.cells).toEqual(
      ['Mood', 'Karma'].map((columnName) => ({ objectName: rows[0]?.[0], columnName, columnValue: '1' })),
    );
    expect(columns).not.toContain('Mood');
  });
});

describe('trouble in the domain', () => {
  it('expire-sessions ends sessions as if they had been idle', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const other = await opened(domain, 'api2');
    await domain.trouble({ kind: 'expire-sessions', user: 'api1' });
    expect(await api.outcome('getMySkillsIds')).toBe('SessionNotInitializedFault');
    expect(await other.outcome('getMySkillsIds')).toBe('ok');
  });

  it('evict puts a user out and holds the seat for a while', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind: 'evict', forMs: 30_000 });
    expect(await api.outcome('getMySkillsIds')).toBe('SessionClosedFault');
    expect((await api.open()).fault?.name).toBe('UserAlreadyLoggedInFault');
    await domain.clock.advance(30_000);
    expect((await api.open()).fault).toBeNull();
    await domain.trouble({ kind: 'evict', forMs: 30_000 });
    expect((await api.open({ forceLogoutSession: true })).fault).toBeNull();
    await domain.clock.advance(30_000);
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
  });

  it('change-dispositions adds a column and takes it away after its time', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const { columns } = await api.snapshot('AgentStatistics');
    await domain.trouble({ kind: 'change-dispositions', forMs: 10_000 });
    const more = await api.snapshot('AgentStatistics');
    expect(more.columns).toHaveLength(columns.length + 1);
    await domain.clock.advance(10_000);
    expect((await api.snapshot('AgentStatistics')).columns).toEqual(columns);
  });

  it('rename-skill deletes one row and adds another', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp, rows } = await api.snapshot('ACDStatus');
    await domain.trouble({ kind: 'rename-skill', to: 'Another Name', forMs: 5000 });
    const update = await api.update('ACDStatus', timestamp);
    expect(update?.added).toEqual(['Another Name']);
    expect(rows.map(([key]) => key)).toContain(update?.deleted[0]);
    await domain.clock.advance(5000);
    const back = await api.update('ACDStatus', update?.lastTimestamp ?? 0);
    expect([back?.added, back?.deleted]).toEqual([update?.deleted, ['Another Name']]);
  });

  it.each([
    { trouble: { kind: 'jump-clock', jumpMs: -3_600_000 }, offMs: -3_600_000, offLaterMs: -3_600_000 },
    { trouble: { kind: 'jump-clock', jumpMs: 3_600_000 }, offMs: 3_600_000, offLaterMs: 3_600_000 },
    { trouble: { kind: 'skew-clock', skewMs: 90_000, forMs: 5000 }, offMs: 90_000, offLaterMs: 0 },
    {
      trouble: { kind: 'dst-day', beforeMs: 60_000, forMs: 5000 },
      offMs: Date.parse('2026-11-01T08:59:00Z') - MORNING,
      offLaterMs: 0,
    },
  ])('$trouble shows another time, and the chain goes on', async ({ trouble, offMs, offLaterMs }) => {
    await using domain = await openDomain({ speed: 0 });
    const api = await opened(domain);
    const { timestamp } = await api.snapshot('ACDStatus');
    await domain.trouble(trouble);
    await domain.change({ kind: 'add-skill', name: 'After the jump' });
    const update = await api.update('ACDStatus', timestamp);
    const shifted = (update?.lastTimestamp ?? 0) - timestamp - offMs;
    expect([update?.added, shifted >= 0, shifted < 1000]).toEqual([['After the jump'], true, true]);
    await domain.clock.advance(5000);
    await domain.change({ kind: 'add-skill', name: 'Later' });
    const later = await api.update('ACDStatus', update?.lastTimestamp ?? 0);
    const left = (later?.lastTimestamp ?? 0) - timestamp - offLaterMs;
    expect([later?.added, left >= 0, left < 1000]).toEqual([['Later'], true, true]);
  });

  it('quota-scale makes the quota small for a while', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const api = domain.as('api1');
    await domain.trouble({ kind: 'quota-scale', factor: 0.5, forMs: 60_000 });
    expect((await api.open()).fault).toBeNull();
    const { fault } = await api.call('getStatistics', { statisticType: 'ACDStatus' });
    expect(fault).toMatchObject({
      name: 'OperationsLimitExceededFault',
      fields: { limit: '1', operationType: 'QueryStatistics' },
    });
    await domain.clock.advance(60_000);
    expect((await api.call('getCallCountersState')).body).toContain('<limit>2</limit>');
    expect(await api.outcome('getStatistics', { statisticType: 'ACDStatus' })).toBe('ok');
  });

  it('mass-logout and surge show in the tables', async () => {
    await using domain = await openDomain();
    const working = async (): Promise<number> => {
      const { AgentState } = (await domain.state('?types=AgentState')).types;
      const place = AgentState?.columns.indexOf('State') ?? -1;
      return AgentState?.rows.filter((row) => row[place] !== 'Logged Out').length ?? 0;
    };
    const before = await working();
    await domain.trouble({ kind: 'mass-logout', share: 1 });
    await domain.clock.advance(1000);
    expect([before > 0, (await working()) < before]).toEqual([true, true]);
    await domain.trouble({ kind: 'surge', factor: 30, forMs: 600_000 });
    await domain.clock.advance(60_000);
    const { ACDStatus } = (await domain.state('?types=ACDStatus')).types;
    const place = ACDStatus?.columns.indexOf('Calls In Queue') ?? -1;
    expect(ACDStatus?.rows.some((row) => Number(row[place]) > 0)).toBe(true);
  });

  it('ends early when it is taken back', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    await domain.trouble({ kind: '500', forMs: 60_000 });
    await domain.trouble({ kind: 'skew-clock', skewMs: 90_000, forMs: 60_000 });
    expect((await domain.control('DELETE', '/trouble?id=1')).value).toEqual({ ended: 1 });
    expect(await seen(api)).toBe(WELL);
    expect((await domain.control('DELETE', '/trouble')).value).toEqual({ ended: 1 });
  });
});

describe('every type in trouble', () => {
  it('comes through an hour of it with the clock stopped as a fresh snapshot would have it', async () => {
    await using domain = await openDomain();
    const api = await opened(domain);
    const tables = new Map<string, ReferenceTable>();
    for (const type of STATISTIC_TYPES) tables.set(type, new ReferenceTable(await api.snapshot(type)));
    for (const kind of ['surge', 'rename-skill', 'mass-logout']) {
      await domain.trouble({ kind });
      await domain.clock.advance(60_000);
    }
    await domain.control('POST', '/clock', { jumpMs: 3_600_000 });
    await domain.control('POST', '/clock', { speed: 0 });
    const { types, time } = await domain.state();
    for (const type of STATISTIC_TYPES) {
      const table = tables.get(type);
      const update = table && (await api.update(type, table.timestamp));
      if (update) table.apply(update);
      expect(table?.differences({ columns: [], rows: [], at: time, ...types[type] })).toEqual([]);
    }
  });
});

describe('a row that is stuck', () => {
  it.each([
    { kind: 'stuck-call', type: 'AgentState', column: 'On Call State Duration', ms: 9 * 3_600_000 },
    { kind: 'stuck-queue', type: 'ACDStatus', column: 'Current Longest Queue Time', ms: 18 * 3_600_000 },
  ] as const)(
    'of $kind is told so long ago until the trouble is over',
    async ({ kind, type, column, ms }) => {
      await using domain = await openDomain();
      const most = async (): Promise<number> => {
        const table = (await domain.state(`?types=${type}`)).types[type];
        const at = table?.columns.indexOf(column) ?? -1;
        return Math.max(...(table?.rows ?? []).map((row) => Number(row[at])));
      };
      await domain.trouble({ kind, forMs: 60_000 });
      expect(await most()).toBeGreaterThanOrEqual(ms);
      await domain.control('DELETE', '/trouble');
      expect(await most()).toBeLessThan(ms);
    },
  );

  it.each([
    { kind: 'stuck-call', username: 'nobody' },
    { kind: 'stuck-queue', skill: 'Nothing' },
  ])('must be one that is there: $kind', async (request) => {
    await using domain = await openDomain();
    expect((await domain.control('POST', '/trouble', request)).status).toBe(400);
  });
});
