import { describe, expect, it } from 'vitest';
import { isOperationName, OPERATIONS } from '#server/five9/contract/operation-table';
import { writeRequest } from '#server/five9/contract/write-answer';
import { openDomain } from '#server/simulator/testing/simulated-domain';

describe('a session', () => {
  it('is needed by 25 operations', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    const needing: string[] = [];
    for (const name of Object.keys(OPERATIONS).filter(isOperationName))
      if ((await api.outcome(name)) === 'SessionNotInitializedFault') needing.push(name);
    expect(needing).toHaveLength(25);
    expect(needing).toContain('closeSession');
    expect(needing).not.toContain('getCallCountersState');
  });

  it('keeps its settings and says what they are', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open({ idleTimeOut: 1800, rollingPeriod: 'Hours2', statisticsRange: 'CurrentWeek' });
    const { body } = await api.call('getSessionParameters');
    expect(body).toContain(
      '<forceLogoutSession>false</forceLogoutSession><idleTimeOut>1800</idleTimeOut><rollingPeriod>Hours2</rollingPeriod>' +
        '<shiftStart>28800000</shiftStart><statisticsRange>CurrentWeek</statisticsRange><timeZone>-25200000</timeZone>',
    );
    await api.open({ idleTimeOut: 60 });
    expect((await api.call('getSessionParameters')).body).toContain('<idleTimeOut>60</idleTimeOut>');
  });

  it('takes 180 s of idleness where nothing is said, and no time zone as GMT', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.call('setSessionParameters', { viewSettings: { appType: 'iPad' } });
    const { body } = await api.call('getSessionParameters');
    expect(body).toContain('<appType>iPad</appType>');
    expect(body).toContain('<idleTimeOut>180</idleTimeOut>');
    expect(body).toContain('<timeZone>0</timeZone>');
  });

  it.each([
    [{ idleTimeOut: 59 }],
    [{ idleTimeOut: 1801 }],
    [{ idleTimeOut: 'soon' }],
    [{ rollingPeriod: 'Hour2' }],
    [{ statisticsRange: 'Yesterday' }],
    [{ timeZone: 15 * 3_600_000 }],
    [{ timeZone: -13 * 3_600_000 }],
    [{ shiftStart: 86_400_000 }],
    [{ shiftStart: -1 }],
    [{ forceLogoutSession: 'perhaps' }],
  ])('refuses %j', async (settings) => {
    await using domain = await openDomain();
    expect((await domain.as('api1').open(settings)).fault?.name).toBe('IncorrectArgumentFault');
    expect((await domain.control('GET', '/sessions')).value).toEqual([]);
  });

  it('misses its settings where there are none', async () => {
    await using domain = await openDomain();
    expect(await domain.as('api1').outcome('setSessionParameters')).toBe('MissedArgumentFault');
  });

  it('ends when it is closed', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open();
    expect(await api.outcome('closeSession')).toBe('ok');
    expect(await api.outcome('getMySkillsIds')).toBe('SessionNotInitializedFault');
  });

  it('ends when it was idle for its time-out, and every call puts that off', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open({ idleTimeOut: 60 });
    await domain.clock.advance(59_000);
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
    await domain.clock.advance(59_000);
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
    await domain.clock.advance(60_000);
    expect(await api.outcome('getMySkillsIds')).toBe('SessionNotInitializedFault');
  });

  it('goes on for a program that was restarted and does not open it again', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open({ idleTimeOut: 1800 });
    const { timestamp } = await api.snapshot('AgentState');
    await domain.clock.advance(1_700_000);
    const update = await domain.as('api1').update('AgentState', timestamp);
    expect(update?.previousTimestamp).toBe(timestamp);
  });

  it('is refused to somebody somewhere else, unless by force; the one put out learns so at the next call', async () => {
    await using domain = await openDomain();
    const here = domain.as('api1');
    const there = domain.as('api1', { program: 'another desk' });
    await here.open();
    expect((await there.open()).fault?.name).toBe('UserAlreadyLoggedInFault');
    expect(await here.outcome('getMySkillsIds')).toBe('ok');
    expect((await there.open({ forceLogoutSession: true })).fault).toBeNull();
    expect(await here.outcome('getMySkillsIds')).toBe('SessionClosedFault');
    expect(await here.outcome('getMySkillsIds')).toBe('SessionClosedFault');
    expect(await there.outcome('getMySkillsIds')).toBe('ok');
    expect((await here.open({ forceLogoutSession: true })).fault).toBeNull();
    expect(await there.outcome('getMySkillsIds')).toBe('SessionClosedFault');
  });

  it('tells the one put out even after the other has left, once', async () => {
    await using domain = await openDomain();
    const here = domain.as('api1');
    const there = domain.as('api1', { program: 'another desk' });
    await here.open();
    await there.open({ forceLogoutSession: true });
    await there.call('closeSession');
    expect(await here.outcome('getMySkillsIds')).toBe('SessionClosedFault');
    expect(await here.outcome('getMySkillsIds')).toBe('SessionNotInitializedFault');
    expect((await here.open()).fault).toBeNull();
  });

  it('is put out in the middle of a long poll at once', async () => {
    await using domain = await openDomain();
    const here = domain.as('api1');
    await here.open();
    const { timestamp } = await here.snapshot('AgentState');
    const polling = here.call('getStatisticsUpdate', {
      statisticType: 'AgentState',
      previousTimestamp: timestamp,
      longPollingTimeout: 30_000,
    });
    await polled(domain, 'api1');
    await domain.as('api1', { program: 'another desk' }).open({ forceLogoutSession: true });
    expect((await polling).fault?.name).toBe('SessionClosedFault');
  });

  it('takes a seat, and the domain has only so many', async () => {
    await using domain = await openDomain({ seats: 2 });
    await domain.as('api1').open();
    await domain.as('api2').open();
    expect((await domain.as('api3').open()).fault?.name).toBe('UserLimitReachedFault');
    expect((await domain.as('api2').open()).fault).toBeNull();
    expect((await domain.as('api1').call('getUserLimits')).body).toContain(
      '<mobileLimit>5</mobileLimit><mobileLoggedin>0</mobileLoggedin>' +
        '<supervisorLimit>2</supervisorLimit><supervisorsLoggedin>2</supervisorsLoggedin>',
    );
    await domain.as('api2').call('closeSession');
    expect((await domain.as('api3').open()).fault).toBeNull();
  });

  it('has one request at a time; another user is not held up', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    const other = domain.as('api2');
    await api.open();
    await other.open();
    const { timestamp } = await api.snapshot('AgentState');
    const polling = api.update('AgentState', timestamp, 5000);
    await polled(domain, 'api1');
    expect(await api.outcome('getMySkillsIds')).toBe('ServerFault');
    expect(await other.outcome('getMySkillsIds')).toBe('ok');
    await domain.clock.advance(5000);
    await polling;
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
  });

  it('leaves nothing behind when the client goes away in a long poll', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = domain.as('api1');
    await api.open();
    const { timestamp } = await api.snapshot('AgentState');
    const before = domain.clock.pending;
    const leave = new AbortController();
    const polling = api.post(
      writeRequest('getStatisticsUpdate', {
        statisticType: 'AgentState',
        previousTimestamp: timestamp,
        longPollingTimeout: 30_000,
      }),
      leave.signal,
    );
    await polled(domain, 'api1');
    leave.abort();
    await expect(polling).rejects.toThrow('abort');
    await expect.poll(() => domain.clock.pending).toBe(before);
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
    expect((await domain.control('GET', '/calls')).value).toContainEqual({
      service: 'statistics',
      user: 'api1',
      operation: 'getStatisticsUpdate',
      outcome: 'aborted',
      count: 1,
    });
  });
});

/** Resolves when a call of that user is held at the service. */
async function polled(domain: Awaited<ReturnType<typeof openDomain>>, user: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify((await domain.control('GET', '/sessions')).value))
    .toContain(`"user":"${user}","busy":true`);
}
