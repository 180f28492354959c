import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type CampaignAct, type CampaignActed } from '#lib/domain/campaign-action';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { EVERYTHING } from '#server/scope/visibility';
import { MAY } from '#server/walls/testing/on-store';
import type { ActingPerson } from './acting.ts';
import { openActingCentre } from './testing/acting-centre.ts';

const PERSON: ActingPerson = { by: MAY, visibility: EVERYTHING };
const BLIND: ActingPerson = { by: MAY, visibility: { ...EVERYTHING, sees: () => false } };

async function start(acting: string | null = 'sup1') {
  const centre = openActingCentre(await openDomain(), acting);
  const { acts } = centre;
  let presses = 0;
  const press = (over: Partial<CampaignAct> = {}, person = PERSON): Promise<CampaignActed> => {
    presses += 1;
    const act = {
      key: `press-${presses}`,
      campaign: 'Renewals',
      action: 'stop',
      ...NO_RESET,
      ...over,
    } as const;
    return acts.campaign('five9', act, person);
  };
  return Object.assign(centre, { press });
}

const times = z.array(z.looseObject({ tookMs: z.number(), waitedMs: z.number().optional() }));
const NO_RESET = { dispositions: [], after: null, before: null } as const;

describe('acting on campaigns', () => {
  it('does what was asked for as the acting user, and notes it with answer and duration', async () => {
    await using opened = await start();
    expect(await opened.press()).toMatchObject({ outcome: { kind: 'done' }, actedAs: 'sup1' });
    expect(opened.audit.of('campaign.acted')).toMatchObject([
      {
        connection: 'five9',
        act: 'stop',
        actedAs: 'sup1',
        own: false,
        answer: 'done',
        tookMs: expect.any(Number),
      },
    ]);
  });

  it('notes what was refused too, with its parameters', async () => {
    await using opened = await start();
    const acted = await opened.press({ action: 'reset-dispositions', dispositions: ['Busy'], after: 0 });
    expect(acted.outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'campaign-state', state: 'RUNNING' },
    });
    expect(opened.audit.of('campaign.acted')).toMatchObject([
      { dispositions: 'Busy', after: '1970-01-01T00:00:00.000Z', before: null, answer: 'campaign-state' },
    ]);
  });

  it('notes apart how long an act waited for its turn', async () => {
    await using opened = await start();
    await opened.domain.trouble({ kind: 'delay', ms: 5_000, operation: 'stopCampaign', count: 1 });
    const both = Promise.all([opened.press(), opened.press({ action: 'force-stop' })]);
    let isOver = false;
    void both.finally(() => (isOver = true));
    while (!isOver) {
      await opened.domain.clock.advance(100);
      await opened.domain.state('?types=CampaignState');
    }
    const [first, second] = times.parse(opened.audit.of('campaign.acted'));
    expect(first).not.toHaveProperty('waitedMs');
    expect(first?.tookMs).toBeGreaterThanOrEqual(5_000);
    expect(second?.waitedMs).toBeGreaterThanOrEqual(5_000);
    expect(second?.tookMs).toBeLessThan(5_000);
  });

  it('does a press once, however often it arrives', async () => {
    await using opened = await start();
    const key = 'the-same-press';
    const [one, other] = await Promise.all([opened.press({ key }), opened.press({ key })]);
    expect([one?.outcome.kind, other?.outcome.kind]).toEqual(['done', 'done']);
    expect(opened.audit.of('campaign.acted')).toHaveLength(1);
    await opened.domain.clock.advance(120_000);
    expect((await opened.press({ key })).outcome.kind).toBe('refused');
  });

  it('does not take a press for one of something else, and answers nothing that was not done', async () => {
    await using opened = await start();
    const key = 'the-same-press';
    await opened.press({ key });
    await expect(opened.press({ key, action: 'force-stop' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'other-press',
    });
    await expect(opened.press({ key, campaign: 'Winback' })).rejects.toMatchObject({ code: 'conflict' });
    expect(opened.audit.of('campaign.acted')).toHaveLength(1);
  });

  it('knows nothing of what somebody does not see', async () => {
    await using opened = await start();
    await expect(opened.press({}, BLIND)).rejects.toMatchObject({ code: 'not-found' });
    expect(opened.audit.of('campaign.acted')).toEqual([]);
  });

  it('tells what may be done, and asks again only after a while', async () => {
    await using opened = await start('sup4');
    expect(await opened.acts.standing('five9', PERSON)).toMatchObject({
      kind: 'may',
      actsAs: 'sup4',
      campaigns: [],
    });
    await using other = await start();
    expect(await other.acts.standing('five9', PERSON)).toMatchObject({
      campaigns: ['start', 'stop', 'force-stop', 'reset', 'reset-dispositions'],
      dispositions: expect.arrayContaining(['Busy', 'Sale']),
    });
    await other.domain.simulator.stop();
    expect(await other.acts.standing('five9', PERSON)).toMatchObject({ kind: 'may' });
    await other.domain.clock.advance(300_000);
    expect(await other.acts.standing('five9', PERSON)).toEqual({ kind: 'may-not', why: 'unknown' });
  });

  it('tells whoever only looks what is known, and opens no session for it', async () => {
    await using opened = await start();
    const seats = async () => (await opened.domain.control('GET', '/sessions')).value;
    const unasked = { kind: 'unasked', actsAs: 'sup1', isOwn: false };
    expect(await opened.acts.known('five9', PERSON)).toEqual(unasked);
    expect(await seats()).toEqual([]);
    const asked = await opened.acts.standing('five9', PERSON);
    expect(await opened.acts.known('five9', PERSON)).toEqual(asked);
    await opened.domain.clock.advance(600_000);
    await expect.poll(seats).toEqual([]);
    expect(await opened.acts.known('five9', PERSON)).toEqual(asked);
    await opened.domain.clock.advance(1_200_000);
    expect(await opened.acts.known('five9', PERSON)).toEqual(unasked);
    expect(await seats()).toEqual([]);
  });

  it('forgets what was permitted once it is refused', async () => {
    await using opened = await start();
    await opened.acts.standing('five9', PERSON);
    await opened.domain.trouble({ kind: 'fault', name: 'AccessDisallowedFault', operation: 'stopCampaign' });
    expect((await opened.press()).outcome).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(await opened.acts.known('five9', PERSON)).toMatchObject({ kind: 'unasked' });
  });

  it('is done by nobody where nobody is set', async () => {
    await using opened = await start(null);
    expect(await opened.acts.standing('five9', PERSON)).toEqual({ kind: 'may-not', why: 'no-user' });
    expect(await opened.acts.known('five9', PERSON)).toEqual({ kind: 'may-not', why: 'no-user' });
    await expect(opened.press()).rejects.toMatchObject({ code: 'bad-request' });
  });
});
