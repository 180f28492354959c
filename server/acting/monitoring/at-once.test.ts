import { describe, expect, it } from 'vitest';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { EVERYTHING } from '#server/scope/visibility';
import { listeningCentre, LOGIN, MAYS, OMARS, settle } from '../testing/listening-centre.ts';

async function atStation() {
  const centre = await listeningCentre(await openDomain());
  await centre.station(LOGIN);
  await centre.station({ action: 'connect' });
  return centre;
}

describe('two things at once', () => {
  it('a station that could not be taken over: who was listening is told that it ended', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    const { acted } = await centre.station({ ...LOGIN, station: '1', takesOver: true }, OMARS);
    expect(acted).toMatchObject({ outcome: { refusal: { code: 'no-such-station' } } });
    expect(await centre.now()).toMatchObject({
      posts: [{ station: '7001', isMine: true, ears: null }],
      ended: { why: 'taken', agent },
    });
  });

  it('a station that is left while another takes it over stays with the other', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.trouble({ kind: 'delay', ms: 2_000, operation: 'stopMonitoring' });
    const leaving = centre.station({ action: 'leave' });
    await centre.upstream();
    const taking = centre.station({ ...LOGIN, station: '7002', takesOver: true }, OMARS);
    await settle(centre, Promise.all([leaving, taking]));
    expect((await centre.now(OMARS)).posts).toMatchObject([{ station: '7002', isMine: true }]);
    expect(await centre.upstream()).toMatchObject({ stations: [{ station: '7002' }], monitoring: [] });
  });

  it('listening that one stops oneself is not told as ended by somebody else', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.trouble({ kind: 'delay', ms: 16_000, operation: 'stopMonitoring' });
    const stopped = await settle(centre, centre.listen({ action: 'stop', agent }));
    expect(stopped).toMatchObject({ outcome: { kind: 'done' } });
    await centre.upstream();
    expect((await centre.now()).ended).toBeNull();
  });
});

describe('stopping', () => {
  it('is done after what hangs, and nobody is listened to then', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    await centre.domain.trouble({ kind: 'delay', ms: 8_000, operation: 'startMonitoring', count: 1 });
    const begun = centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.upstream();
    const stopped = centre.listen({ action: 'stop', agent });
    const outcomes = await settle(centre, Promise.all([begun, stopped]));
    expect(outcomes).toMatchObject([{ outcome: { kind: 'done' } }, { outcome: { kind: 'done' } }]);
    expect((await centre.upstream()).monitoring).toEqual([]);
    expect((await centre.now()).posts).toMatchObject([{ ears: null }]);
  });

  it('keeps listening from beginning that was asked for before and has not begun', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    centre.notice = { kind: 'try', text: 'Somebody listens.' };
    await centre.domain.trouble({ kind: 'delay', ms: 8_000, operation: 'sendInfoMessage', count: 1 });
    const begun = centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.upstream();
    const stopped = centre.listen({ action: 'stop', agent });
    const outcomes = await settle(centre, Promise.all([begun, stopped]));
    expect(outcomes).toMatchObject([{ kind: 'halted' }, { kind: 'acted', outcome: { kind: 'done' } }]);
    expect([await centre.callsOf('startMonitoring'), await centre.callsOf('stopMonitoring')]).toEqual([0, 0]);
  });

  it('stops whoever is listened to by then: nobody goes on to another agent', async () => {
    await using centre = await atStation();
    const [agent, other] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    await centre.domain.trouble({ kind: 'delay', ms: 8_000, operation: 'stopMonitoring', count: 1 });
    const goesOn = centre.listen({ action: 'listen', agent: other, mode: 'silent' });
    await centre.upstream();
    const stopped = centre.listen({ action: 'stop', agent });
    const outcomes = await settle(centre, Promise.all([goesOn, stopped]));
    expect(outcomes).toMatchObject([{ kind: 'halted' }, { kind: 'acted', outcome: { kind: 'done' } }]);
    expect((await centre.upstream()).monitoring).toEqual([]);

    await centre.domain.trouble({ kind: 'delay', ms: 8_000, operation: 'startMonitoring', count: 1 });
    const begun = centre.listen({ action: 'listen', agent: other, mode: 'silent' });
    await centre.upstream();
    await settle(centre, Promise.all([begun, centre.listen({ action: 'stop', agent })]));
    expect((await centre.upstream()).monitoring).toEqual([]);
  });

  it('is possible for whoever may not see the agent any more', async () => {
    await using centre = await atStation();
    const [agent] = centre.agents;
    await centre.listen({ action: 'listen', agent, mode: 'silent' });
    const blind = { ...MAYS, visibility: { ...EVERYTHING, sees: () => false } };
    expect(await centre.listen({ action: 'stop', agent }, blind)).toMatchObject({
      outcome: { kind: 'done' },
    });
    expect((await centre.upstream()).monitoring).toEqual([]);
  });
});
