import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { createFive9Source } from './five9-source.ts';
import { NO_CHECKPOINTS } from './checkpoint/checkpoint-store.ts';
import { Peer } from './poll/testing/peer.ts';
import { PumpedClock } from './poll/testing/pumped-clock.ts';
import { SETTINGS, sourceOn, START } from './poll/testing/source-fixture.ts';

describe('a source that starts', () => {
  it('has all eight tables live within twenty seconds when the quota is generous', async () => {
    await using run = sourceOn();
    await run.clock.run(20_000);
    expect(new Set(run.of('snapshot').map((event) => event.type))).toEqual(new Set(STATISTIC_TYPES));
    for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('live');
    expect(run.state()).toEqual({ kind: 'state', state: 'live', reason: '' });
  });

  it('reads the counters first, opens one session, and never asks for column names', async () => {
    await using run = sourceOn();
    await run.clock.run(20_000);
    expect(run.peer.calls.slice(0, 2).map((call) => call.operation)).toEqual(['counters', 'open']);
    expect(run.peer.of('open')).toHaveLength(1);
    expect(run.peer.wrongs).toBe(0);
    expect(run.peer.session?.settings).toMatchObject({ idleTimeOut: 1800, timeZone: -14_400_000 });
  });

  it('starts once', async () => {
    await using run = sourceOn();
    await expect(run.source.start(new AbortController().signal)).rejects.toThrow('starts once');
  });

  it('ends when its signal aborts, and does nothing when it was aborted before', async () => {
    const clock = new PumpedClock(START);
    const peer = new Peer(clock);
    const log = pino({ level: 'silent' });
    const options = {
      client: peer,
      clock,
      log,
      settings: SETTINGS,
      checkpoints: NO_CHECKPOINTS,
      deliver: () => undefined,
    };
    await createFive9Source(options).start(AbortSignal.abort());
    expect(peer.calls).toEqual([]);
    const ending = new AbortController();
    const life = createFive9Source(options).start(ending.signal);
    await clock.run(500);
    ending.abort();
    await clock.run(500);
    await expect(life).resolves.toBeUndefined();
  });

  it('can be stopped before it was started', async () => {
    const clock = new PumpedClock(START);
    await using run = sourceOn({ clock });
    const source = createFive9Source({
      client: run.peer,
      clock,
      log: run.log,
      settings: SETTINGS,
      checkpoints: NO_CHECKPOINTS,
      deliver: () => undefined,
    });
    await expect(source.stop({ disconnect: true })).resolves.toBeUndefined();
  });
});

describe('what is watched', () => {
  it('is asked about at the next turn, however long it was left alone', async () => {
    await using run = sourceOn();
    await run.clock.run(60_000);
    run.source.demand({ CampaignState: 1, ACDStatus: 1 });
    const from = run.peer.calls.length;
    await run.clock.run(1_500);
    expect(run.peer.calls.slice(from).filter((call) => call.type === 'CampaignState').length).toBeGreaterThan(
      0,
    );
  });

  it('alone is followed by a held poll that brings a change the moment it happens', async () => {
    await using run = sourceOn();
    run.source.demand({ ACDStatus: 1 });
    await run.clock.run(30_000);
    await run.clock.runUntil(() => run.peer.calls.at(-1)?.type === 'ACDStatus');
    await run.clock.run(1_000);
    const at = run.clock.now();
    run.peer.stir('ACDStatus');
    await run.clock.runUntil(() => run.of('update').some((event) => event.receivedAt > at));
    expect(run.clock.now() - at).toBeLessThanOrEqual(300);
  });

  it('is never asked about more than once a second', async () => {
    await using run = sourceOn();
    run.source.demand({ ACDStatus: 1, AgentState: 1 });
    await run.clock.run(60_000);
    const at = run.peer
      .of('update')
      .filter((call) => call.type === 'ACDStatus')
      .map((call) => call.at);
    for (const [index, moment] of at.slice(1).entries())
      expect(moment - (at[index] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(at.length).toBeGreaterThan(40);
  });
});

describe('the log', () => {
  it('holds kinds, counts and ids, no row, name or credential', async () => {
    await using run = sourceOn();
    run.peer.publish('AgentState', { 'ann@acme.example': ['42', 'Secret campaign'] });
    run.peer.strike('update', 'ServerFault', { times: 3 });
    await run.clock.run(60_000);
    const said = run.said.join('');
    expect(said).toContain('"session"');
    for (const secret of ['ann@acme', 'Secret campaign', SETTINGS.username, SETTINGS.url])
      expect(said).not.toContain(secret);
  });
});
