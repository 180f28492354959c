import { afterEach, describe, expect, it } from 'vitest';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { EVERYTHING } from '#server/scope/visibility';
import type { OwnUsers } from '#server/linked-users/linked-users';
import { MAY } from '#server/walls/testing/on-store';
import {
  type ListeningCentre,
  listeningCentre,
  later,
  LOGIN,
  MAYS,
  OMARS,
  pass,
} from '../testing/listening-centre.ts';

type Opened = ListeningCentre<SimulatedDomain>;

const opened: AsyncDisposable[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((centre) => centre[Symbol.asyncDispose]()));
});

async function open(acting?: string, own?: OwnUsers): Promise<Opened> {
  const centre = await listeningCentre(await openDomain(), acting, own);
  opened.push(centre);
  return centre;
}

async function atStation(acting?: string): Promise<Opened> {
  const centre = await open(acting);
  await centre.station(LOGIN);
  await centre.station({ action: 'connect' });
  return centre;
}

describe('a station', () => {
  it('hands the phone its parameters once, and neither audit nor memory has the password', async () => {
    const centre = await open();
    const key = 'the-same-press';
    const answers = await Promise.all([centre.station({ ...LOGIN, key }), centre.station({ ...LOGIN, key })]);
    const [phone] = answers.flatMap((answer) => answer.phone ?? []);
    expect(answers.map((answer) => answer.phone === null)).toEqual([false, true]);
    expect(phone).toMatchObject({ station: '7001', proxy: 'sip.simulator.example:5061', useSrtp: true });
    expect(await centre.callsOf('loginStation')).toBe(1);
    const kept = JSON.stringify([centre.audit.notes, await centre.now(), answers.map(({ acted }) => acted)]);
    expect(kept).not.toContain(phone?.password);
    expect(centre.audit.of('station.logged-in')).toMatchObject([
      { by: MAY.name, whom: '7001', actedAs: 'sup1', answer: 'done' },
    ]);
  });

  it('is called, and says who answered or why nobody did', async () => {
    const centre = await open();
    await centre.station(LOGIN);
    expect((await centre.now()).posts).toMatchObject([
      { station: '7001', isMine: true, line: { kind: 'idle' } },
    ]);
    await centre.station({ action: 'connect' });
    expect((await centre.now()).posts).toMatchObject([{ line: { kind: 'up', answeredBy: 'voice' } }]);
    await centre.station({ ...LOGIN, station: '7905' });
    const { acted } = await centre.station({ action: 'connect' });
    expect(acted).toMatchObject({ outcome: { refusal: { code: 'station-not-connected', problem: 'busy' } } });
    expect((await centre.now()).posts).toMatchObject([{ line: { kind: 'down', problem: 'busy' } }]);
  });

  it('that there is not leaves things as they were', async () => {
    const centre = await atStation();
    const { acted } = await centre.station({ ...LOGIN, station: '1' });
    expect(acted).toMatchObject({ outcome: { refusal: { code: 'no-such-station', station: '1' } } });
    expect((await centre.now()).posts).toMatchObject([{ station: '7001', line: { kind: 'up' } }]);
    const [agent] = centre.agents;
    expect(await centre.listen({ action: 'listen', agent, mode: 'silent' })).toMatchObject({
      outcome: { kind: 'done' },
    });
  });

  it('of the user that acts for everybody has one of our people at it, until another takes it over', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    const held = { kind: 'held', by: MAY.name, station: '7001' };
    expect((await centre.station({ ...LOGIN, station: '7002' }, OMARS)).acted).toEqual(held);
    expect((await centre.station({ action: 'leave' }, OMARS)).acted).toEqual(held);
    expect(await centre.listen({ action: 'stop', agent }, OMARS)).toEqual(held);
    expect((await centre.now(OMARS)).posts).toMatchObject([{ by: MAY.name, isMine: false, ears: { agent } }]);
    expect(await centre.callsOf('loginStation')).toBe(1);
    expect(
      (await centre.station({ ...LOGIN, station: '7002', takesOver: true }, OMARS)).phone,
    ).not.toBeNull();
    expect(await centre.upstream()).toMatchObject({ stations: [{ station: '7002' }], monitoring: [] });
    expect((await centre.now()).ended).toMatchObject({ why: 'taken', station: '7001', agent });
  });

  it('is claimed by the first of two who want it at once', async () => {
    const centre = await open();
    const answers = await Promise.all([
      centre.station(LOGIN),
      centre.station({ ...LOGIN, station: '7002' }, OMARS),
    ]);
    expect(answers.map(({ acted }) => acted.kind)).toEqual(['acted', 'held']);
    expect((await centre.upstream()).stations).toMatchObject([{ station: '7001' }]);
  });
});

describe('listening', () => {
  it('begins, changes its mode, goes on to another agent and ends, as the centre says itself', async () => {
    const centre = await atStation();
    const [agent, other] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    expect((await centre.upstream()).monitoring).toEqual([{ supervisor: 'sup1', agent, mode: 'Silence' }]);
    await centre.listen({ action: 'listen', agent, mode: 'whisper' });
    expect((await centre.upstream()).monitoring).toMatchObject([{ agent, mode: 'Whispering' }]);
    await centre.listen({ action: 'listen', agent: other, mode: 'barge' });
    expect((await centre.upstream()).monitoring).toEqual([
      { supervisor: 'sup1', agent: other, mode: 'BargeIn' },
    ]);
    expect((await centre.now()).posts).toMatchObject([{ ears: { agent: other, mode: 'barge' } }]);
    await centre.listen({ action: 'stop', agent: other });
    expect(await centre.upstream()).toMatchObject({ stations: [{ station: '7001' }], monitoring: [] });
    expect(centre.audit.of('monitoring.started')).toMatchObject([
      { whom: agent, mode: 'silent', isChange: false, answer: 'done' },
      { whom: agent, mode: 'whisper', isChange: true },
      { whom: other, mode: 'barge', isChange: false },
    ]);
    expect(centre.audit.of('monitoring.stopped')).toHaveLength(2);
  });

  it('needs a station, one that is connected, and an agent that the person sees', async () => {
    const centre = await open();
    const [agent] = centre.agents;
    const listen = { action: 'listen', agent, mode: 'silent' } as const;
    expect(await centre.listen(listen)).toMatchObject({ outcome: { refusal: { code: 'no-station' } } });
    expect(await centre.callsOf('startMonitoring')).toBe(0);
    await centre.station(LOGIN);
    expect(await centre.listen(listen)).toMatchObject({ outcome: { refusal: { problem: 'no-line' } } });
    expect((await centre.now()).posts).toMatchObject([{ line: { kind: 'down' } }]);
    const blind = { by: MAY, visibility: { ...EVERYTHING, sees: () => false } };
    await expect(centre.listen(listen, blind)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is begun once, however often a press arrives', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    const press = { action: 'listen', key: 'the-same-press', agent, mode: 'silent' } as const;
    const answers = await Promise.all([centre.listen(press), centre.listen(press)]);
    expect(answers).toMatchObject([{ outcome: { kind: 'done' } }, { outcome: { kind: 'done' } }]);
    expect(await centre.callsOf('startMonitoring')).toBe(1);
    expect(centre.audit.of('monitoring.started')).toHaveLength(1);
  });

  it('without an answer is looked for and not begun twice', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.domain.trouble({ kind: 'truncate', operation: 'startMonitoring' });
    expect(await centre.listen({ action: 'listen', agent, mode: 'silent' })).toMatchObject({
      outcome: { kind: 'uncertain' },
      found: 'silent',
    });
    expect(await centre.callsOf('startMonitoring')).toBe(1);
    expect((await centre.now()).posts).toMatchObject([{ ears: { agent, seenAt: expect.any(Number) } }]);
    await centre.domain.trouble({ kind: 'truncate', operation: 'stopMonitoring' });
    expect(await centre.listen({ action: 'stop', agent })).toMatchObject({
      outcome: { kind: 'uncertain' },
      found: 'nobody',
    });
    expect((await centre.now()).posts).toMatchObject([{ ears: null }]);
  });

  it('that nobody can be sure of counts as listening', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.domain.trouble({ kind: 'truncate', operation: 'startMonitoring' });
    await centre.domain.trouble({ kind: 'truncate', operation: 'getMonitoringSupervisors' });
    expect(await centre.listen({ action: 'listen', agent, mode: 'silent' })).toMatchObject({
      found: 'unknown',
    });
    expect((await centre.now()).posts).toMatchObject([{ ears: { agent, seenAt: null } }]);
  });

  it('is refused in words of our own where somebody speaks with the agent already', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    const other = centre.domain.as('sup9');
    await other.call('loginStation', { stationName: '7009', forceLogoutSession: false });
    await other.call('reconnectStation');
    await other.call('startMonitoring', { agentName: agent, monitoringMode: 'BargeIn' });
    expect(await centre.listen({ action: 'listen', agent, mode: 'whisper' })).toMatchObject({
      outcome: { refusal: { code: 'cannot-monitor', problem: 'somebody-speaks' } },
    });
    expect(await centre.acts.monitoring.listeners('five9', agent, MAYS)).toMatchObject({
      listeners: [{ username: 'sup9', mode: 'barge', name: null }],
    });
  });

  it('goes on with one agent where the table knows that the other is not there', async () => {
    const centre = await atStation();
    const [agent, other] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    const { clock } = centre.domain;
    const sourceTime = clock.now();
    const moments = { sourceTime, measuredAt: sourceTime, receivedAt: sourceTime };
    const columns = [
      { name: 'Username', kind: 'text' },
      { name: 'State', kind: 'state' },
    ] as const;
    const rows = [
      [agent, 'Ready'],
      [other, 'Logged Out'],
    ];
    for (const event of [
      { kind: 'snapshot', type: 'AgentState', columns, rows, ...moments },
      { kind: 'standing', type: 'AgentState', standing: 'live', reason: '' },
      { kind: 'state', state: 'live', reason: '' },
    ] as const)
      centre.connection.statistics.apply(event);
    for (const [gone, refusal] of [
      [other, { code: 'cannot-monitor', problem: 'not-logged-in' }],
      ['nobody', { code: 'no-such-agent' }],
    ] as const) {
      const acted = await centre.listen({ action: 'listen', agent: gone, mode: 'silent' });
      expect(acted).toMatchObject({ outcome: { kind: 'refused', refusal } });
      expect(acted).not.toHaveProperty('left');
    }
    expect((await centre.upstream()).monitoring).toMatchObject([{ agent }]);
    expect(centre.audit.of('monitoring.started')).toHaveLength(3);
  });

  it('says whom one listens to no more, where going over to another agent fails', async () => {
    const centre = await atStation();
    const [agent, other] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.change({ kind: 'agent-logout', username: other });
    expect(await centre.listen({ action: 'listen', agent: other, mode: 'silent' })).toMatchObject({
      outcome: { kind: 'refused' },
      left: agent,
    });
    expect((await centre.upstream()).monitoring).toEqual([]);
    centre.notice = { kind: 'must', text: 'Somebody listens.' };
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.trouble({ kind: 'truncate', operation: 'sendInfoMessage' });
    expect(await centre.listen({ action: 'listen', agent: other, mode: 'silent' })).toMatchObject({
      kind: 'untold',
      left: agent,
    });
  });

  it('is not shown as going on once the agent has gone', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await pass(centre, 20_000);
    expect((await centre.now()).posts).toMatchObject([{ ears: { seenAt: expect.any(Number) } }]);
    await centre.domain.change({ kind: 'agent-logout', username: agent });
    await pass(centre, 20_000);
    await expect
      .poll(async () => (await centre.now()).posts)
      .toMatchObject([{ station: '7001', ears: null }]);
    expect((await centre.now()).ended).toMatchObject({ agent, why: 'upstream' });
    centre.acts.monitoring.readEnd(MAYS);
    expect((await centre.now()).ended).toBeNull();
  });

  it('ends with the session, and says so', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.as('sup1', { program: 'another desk' }).open({ forceLogoutSession: true });
    await pass(centre, 70_000);
    await expect.poll(async () => (await centre.now()).posts).toEqual([]);
    expect((await centre.now()).ended).toMatchObject({ agent, station: '7001', why: 'session' });
  });
});

it('leaving a station whose session cannot be closed is not noted as done', async () => {
  const centre = await atStation();
  await centre.domain.trouble({ kind: 'truncate', operation: 'closeSession' });
  const { acted } = await centre.station({ action: 'leave' });
  expect(acted).toMatchObject({ outcome: { kind: 'uncertain' } });
  expect(centre.audit.of('station.left')).toMatchObject([
    { outcome: 'failed', answer: 'uncertain: no-answer' },
  ]);
  expect((await centre.now()).posts).toEqual([]);
});

describe('two who have linked users of their own', () => {
  const usernames = new Map([
    [MAY.id, 'sup9'],
    [OMARS.by.id, 'sup10'],
  ]);
  const own: OwnUsers = {
    of: (_plan, personId) => {
      const username = usernames.get(personId);
      if (username === undefined) return Promise.resolve({ kind: 'none' });
      return Promise.resolve({
        kind: 'usable',
        credential: { username, password: 'simulator' },
        linkedAt: 0,
      });
    },
    passwordRefused: () => Promise.resolve(),
  };

  it('have a station each, know of each other, and one of them speaks', async () => {
    const centre = await open('sup1', own);
    const [agent] = centre.agents;
    for (const [person, station] of [
      [MAYS, '7001'],
      [OMARS, '7002'],
    ] as const) {
      await centre.station({ ...LOGIN, station }, person);
      await centre.station({ action: 'connect' }, person);
      await centre.listen({ action: 'listen', agent, mode: 'silent' }, person);
    }
    expect((await centre.upstream()).monitoring).toEqual([
      { supervisor: 'sup9', agent, mode: 'Silence' },
      { supervisor: 'sup10', agent, mode: 'Silence' },
    ]);
    expect((await centre.now(OMARS)).posts).toMatchObject([
      { actsAs: 'sup9', by: MAY.name, isMine: false, station: '7001', ears: { agent } },
      { actsAs: 'sup10', isMine: true, station: '7002', ears: { agent } },
    ]);
    expect(await centre.acts.monitoring.listeners('five9', agent, OMARS)).toMatchObject({
      listeners: [{ name: MAY.name }, { name: OMARS.by.name }],
    });
    await centre.listen({ action: 'listen', agent, mode: 'whisper' });
    expect(await centre.listen({ action: 'listen', agent, mode: 'barge' }, OMARS)).toMatchObject({
      outcome: { refusal: { problem: 'somebody-speaks' } },
    });
    expect((await centre.now(OMARS)).posts).toMatchObject([{}, { ears: { mode: 'silent' } }]);
  });

  it('leave the station of the user by whom they acted before', async () => {
    const linked = new Map<string, string>();
    const centre = await open('sup1', {
      ...own,
      of: (plan, personId) =>
        linked.has(personId) ? own.of(plan, personId) : Promise.resolve({ kind: 'none' }),
    });
    const [agent] = centre.agents;
    await centre.station(LOGIN);
    await centre.station({ action: 'connect' });
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    linked.set(MAY.id, 'sup9');
    expect(await centre.listen({ action: 'listen', agent, mode: 'whisper' })).toMatchObject({
      outcome: { refusal: { code: 'no-station' } },
    });
    expect(await centre.upstream()).toMatchObject({ stations: [], monitoring: [] });
    expect((await centre.now()).posts).toEqual([]);
  });

  it('hide an agent from whoever may not see them, never that somebody is at a station', async () => {
    const centre = await open('sup1', own);
    const [agent] = centre.agents;
    await centre.station(LOGIN);
    await centre.station({ action: 'connect' });
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    const blind = { by: OMARS.by, visibility: { ...EVERYTHING, sees: () => false } };
    expect((await centre.now(blind)).posts).toMatchObject([{ by: MAY.name, ears: null }]);
    const stranger = { by: OMARS.by, visibility: { ...EVERYTHING, connections: new Set<string>() } };
    expect((await centre.now(stranger)).posts).toEqual([]);
  });
});

describe('the agents’ notice', () => {
  const TEXT = 'A supervisor is about to listen.';
  const inbox = async (centre: Opened, agent: string): Promise<string> =>
    JSON.stringify((await centre.domain.control('GET', `/acting?user=${agent}`)).value);

  it('is written before listening begins, and not again when only the mode changes', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    centre.notice = { kind: 'must', text: TEXT };
    expect(await centre.listen({ action: 'listen', agent, mode: 'silent' })).toMatchObject({ wasTold: true });
    await centre.listen({ action: 'listen', agent, mode: 'whisper' });
    expect(await centre.callsOf('sendInfoMessage')).toBe(1);
    expect(await inbox(centre, agent)).toContain(TEXT);
    expect(centre.audit.of('agent.told')).toMatchObject([{ whom: agent, answer: 'done' }]);
    expect(JSON.stringify(centre.audit.notes)).not.toContain(TEXT);
  });

  it.each([
    ['must', { kind: 'untold' }, 0],
    ['try', { kind: 'acted', wasTold: false, outcome: { kind: 'done' } }, 1],
  ] as const)('that fails, where it %s be given, comes to %j', async (...[kind, answer, listening]) => {
    const centre = await atStation();
    const [agent] = centre.agents;
    centre.notice = { kind, text: TEXT };
    await centre.domain.trouble({ kind: 'truncate', operation: 'sendInfoMessage' });
    expect(await centre.listen({ action: 'listen', agent, mode: 'silent' })).toMatchObject(answer);
    expect((await centre.upstream()).monitoring).toHaveLength(listening);
  });
});

describe('whoever listens', () => {
  it('keeps seat and station as long as their desk is open', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await pass(centre, 1_500_000);
    expect(await centre.upstream()).toMatchObject({
      stations: [{ station: '7001' }],
      monitoring: [{ agent }],
    });
  });

  it('listens to nobody some minutes after their desk has been left', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    for (let at = 0; at < 150_000; at += 10_000) await later(centre);
    expect((await centre.upstream()).monitoring).toHaveLength(1);
    await expect.poll(() => later(centre)).toMatchObject({ stations: [], monitoring: [] });
    await expect.poll(async () => (await centre.domain.control('GET', '/sessions')).value).toEqual([]);
    expect(centre.audit.of('monitoring.stopped')).toMatchObject([{ because: 'away', answer: 'done' }]);
  });

  it('stops at once on signing out, unless they are signed in elsewhere too', async () => {
    const centre = await atStation();
    await centre.now({ ...MAYS, by: { ...MAY, sessionId: 'other' } });
    centre.accessChanges.tell({ sessionId: MAY.sessionId });
    await centre.domain.clock.advance(1000);
    expect((await centre.upstream()).stations).toHaveLength(1);
    centre.accessChanges.tell({ sessionId: 'other' });
    await expect.poll(async () => (await centre.upstream()).stations).toEqual([]);
  });

  it('must be let in again soon where their rights have changed', async () => {
    const centre = await atStation();
    const begun = centre.domain.clock.now();
    centre.accessChanges.tell({ personId: MAY.id });
    await centre.domain.clock.advance(10_000);
    expect((await centre.upstream()).stations).toHaveLength(1);
    await expect.poll(async () => (await later(centre)).stations).toEqual([]);
    expect(centre.domain.clock.now() - begun).toBeLessThan(120_000);
  });

  it('is not left listening to an agent whom they do not see any more', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.now({ by: MAY, visibility: { ...EVERYTHING, sees: () => false } });
    await expect.poll(async () => (await later(centre)).monitoring).toEqual([]);
    expect((await centre.now()).ended).toMatchObject({ why: 'scope', agent: null });
  });

  it('leaves nothing behind when the server stops', async () => {
    const centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.acts.stop();
    expect(await centre.upstream()).toMatchObject({ stations: [], monitoring: [] });
  });
});

describe('who listens to an agent', () => {
  it('is asked at most every fifteen seconds, without a seat, and old where it cannot be asked', async () => {
    const centre = await open();
    const [agent] = centre.agents;
    const ask = () => centre.acts.monitoring.listeners('five9', agent, MAYS);
    const first = await ask();
    expect(first).toMatchObject({ at: first.now, listeners: [] });
    await Promise.all([ask(), ask(), ask()]);
    expect(await centre.callsOf('getMonitoringSupervisors')).toBe(1);
    expect((await centre.domain.control('GET', '/sessions')).value).toEqual([]);
    await centre.domain.clock.advance(20_000);
    await centre.domain.trouble({ kind: 'truncate', operation: 'getMonitoringSupervisors' });
    expect(await ask()).toMatchObject({ at: first.at });
  });

  it('is not asked again by whom it is not told', async () => {
    const centre = await open('sup5');
    const [agent] = centre.agents;
    expect(await centre.acts.monitoring.listeners('five9', agent, MAYS)).toMatchObject({ at: null });
    await centre.domain.clock.advance(60_000);
    await centre.acts.monitoring.listeners('five9', agent, MAYS);
    expect(await centre.callsOf('getMonitoringSupervisors')).toBe(1);
  });
});
