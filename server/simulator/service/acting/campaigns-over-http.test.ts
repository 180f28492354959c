import { describe, expect, it } from 'vitest';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';
import * as z from 'zod';

const actingState = z.looseObject({
  campaigns: z.array(
    z.object({ name: z.string(), type: z.string(), state: z.string(), recordsToDial: z.number().nullable() }),
  ),
});

async function campaign(domain: SimulatedDomain, name: string) {
  const { campaigns } = actingState.parse((await domain.control('GET', '/acting')).value);
  const found = campaigns.find((one) => one.name === name);
  if (!found) throw new Error(`no campaign ${name}`);
  return found;
}

async function opened(domain: SimulatedDomain, user: string): Promise<SoapCaller> {
  const caller = domain.as(user);
  await caller.open();
  return caller;
}

const RENEWALS = { campaignName: 'Renewals' };
const wait = (domain: SimulatedDomain): Promise<void> => domain.clock.advance(30_000);

describe('campaigns', () => {
  it('pass through STOPPING, RESETTING and STARTING, and say so in the statistics at once', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    const { timestamp } = await api.snapshot('CampaignState');
    const states = async (): Promise<(string | undefined)[]> => {
      const { columns, rows } = await api.snapshot('CampaignState');
      const row = rows.find(([key]) => key === 'Renewals');
      return [row?.[columns.indexOf('State')] ?? undefined, (await campaign(domain, 'Renewals')).state];
    };
    expect(await api.outcome('stopCampaign', RENEWALS)).toBe('ok');
    const update = await api.update('CampaignState', timestamp);
    expect(update?.cells).toContainEqual({
      objectName: 'Renewals',
      columnName: 'State',
      columnValue: 'STOPPING',
    });
    await wait(domain);
    expect(await states()).toEqual(['NOT_RUNNING', 'NOT_RUNNING']);
    const left = (await campaign(domain, 'Renewals')).recordsToDial;
    expect(await api.outcome('resetCampaign', RENEWALS)).toBe('ok');
    expect(await states()).toEqual(['RESETTING', 'RESETTING']);
    await wait(domain);
    expect((await campaign(domain, 'Renewals')).recordsToDial).toBeGreaterThan(left ?? 0);
    expect(await api.outcome('startCampaign', RENEWALS)).toBe('ok');
    expect(await states()).toEqual(['STARTING', 'STARTING']);
    await wait(domain);
    expect(await states()).toEqual(['RUNNING', 'RUNNING']);
  });

  it('stopped by force are stopped at once', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    expect(await api.outcome('forceStopCampaign', RENEWALS)).toBe('ok');
    expect((await campaign(domain, 'Renewals')).state).toBe('NOT_RUNNING');
  });

  it('have the records of a disposition opened again, and no others', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    await api.call('forceStopCampaign', RENEWALS);
    await wait(domain);
    const { recordsToDial } = await campaign(domain, 'Renewals');
    const reset = { ...RENEWALS, dispositions: ['Busy', 'No Answer'] };
    const none = { ...reset, after: '2026-03-11T00:00:00Z', before: '2026-03-11T01:00:00Z' };
    expect(await api.outcome('resetCampaignDispositions', none)).toBe('ok');
    await wait(domain);
    expect((await campaign(domain, 'Renewals')).recordsToDial).toBe(recordsToDial);
    expect(await api.outcome('resetCampaignDispositions', reset)).toBe('ok');
    await wait(domain);
    expect((await campaign(domain, 'Renewals')).recordsToDial).toBeGreaterThan(recordsToDial ?? 0);
  });

  it('list every disposition that the domain has', async () => {
    await using domain = await openDomain();
    const { value } = await (await opened(domain, 'api1')).call('getDispositionsNames');
    expect(value).toMatchObject({ return: expect.arrayContaining(['No Answer', 'Sale']) });
  });

  it.each([
    ['startCampaign', { campaignName: 'Nope' }, 'CampaignNotFoundFault', { campaignName: 'Nope' }],
    ['startCampaign', {}, 'MissedArgumentFault', {}],
    ['startCampaign', RENEWALS, 'CampaignStateUpdateFault', { details: 'The campaign is RUNNING.' }],
    ['resetCampaign', RENEWALS, 'CampaignStateUpdateFault', { campaignName: 'Renewals' }],
    [
      'resetCampaign',
      { campaignName: 'Customer Care' },
      'WrongCampaignTypeFault',
      { actualType: 'INBOUND', desiredTypes: 'OUTBOUND,AUTODIAL' },
    ],
    [
      'resetCampaignDispositions',
      { ...RENEWALS, dispositions: ['Sale'] },
      'WrongCampaignStateFault',
      { actualState: 'RUNNING', desiredState: 'NOT_RUNNING' },
    ],
    [
      'resetCampaignDispositions',
      { ...RENEWALS, dispositions: ['Sale', 'Nope'] },
      'DispositionNotFoundFault',
      { dispositionName: 'Nope' },
    ],
    ['resetCampaignDispositions', RENEWALS, 'MissedArgumentFault', {}],
    [
      'resetCampaignDispositions',
      { ...RENEWALS, dispositions: ['Sale'], after: 'yesterday' },
      'IncorrectArgumentFault',
      {},
    ],
    [
      'resetCampaignDispositions',
      {
        ...RENEWALS,
        dispositions: ['Sale'],
        after: '2026-03-11T00:00:00Z',
        before: '2026-03-10T00:00:00Z',
      },
      'IncorrectArgumentFault',
      {},
    ],
  ] as const)('%s of %j ends in %s', async (...[operation, args, fault, fields]) => {
    await using domain = await openDomain();
    const reply = await (await opened(domain, 'api1')).call(operation, args);
    expect(reply.fault).toMatchObject({ name: fault, fields });
    expect((await campaign(domain, 'Renewals')).state).toBe('RUNNING');
  });

  it('are not changed by two at once, nor by who may not', async () => {
    await using domain = await openDomain();
    const [one, other, without] = [
      await opened(domain, 'api1'),
      await opened(domain, 'sup1'),
      await opened(domain, 'sup4'),
    ];
    expect(await without.outcome('stopCampaign', RENEWALS)).toBe('AccessDisallowedFault');
    expect(await one.outcome('stopCampaign', RENEWALS)).toBe('ok');
    expect(await other.outcome('forceStopCampaign', RENEWALS)).toBe('ConcurrentModificationFault');
    await domain.clock.advance(1000);
    expect(await other.outcome('forceStopCampaign', RENEWALS)).toBe('ok');
  });

  it('are not known to the oldest versions', async () => {
    await using domain = await openDomain();
    const old = domain.as('api1', { version: 'v2' });
    await old.open();
    const { fault } = await old.call('startCampaign', RENEWALS);
    expect(fault).toMatchObject({ name: 'Unlisted' });
  });
});
