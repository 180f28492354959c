import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CAMPAIGN_ACTIONS, type CampaignAction, type CampaignActed } from '#lib/domain/campaign-action';
import type { OwnUsers } from '#server/linked-users/linked-users';
import { NOBODY_HAS_LINKED } from '#server/linked-users/testing/nobody-has-linked';
import { EVERYTHING } from '#server/scope/visibility';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { MAY } from '#server/walls/testing/on-store';
import type { ActingPerson } from './acting.ts';
import { openActingCentre } from './testing/acting-centre.ts';

const MAYS: ActingPerson = { by: MAY, visibility: EVERYTHING };
const OMARS: ActingPerson = { ...MAYS, by: { ...MAY, id: 'p-omar', name: 'Omar', sessionId: 'o' } };
/** Omar acts as a user of his own, in another session than May. */
const OMAR_HAS_LINKED: OwnUsers = {
  ...NOBODY_HAS_LINKED,
  of: (_plan, id) =>
    Promise.resolve(
      id === 'p-omar'
        ? { kind: 'usable', credential: { username: 'sup2', password: 'simulator' }, linkedAt: 1 }
        : { kind: 'none' },
    ),
};

const OPERATIONS: Readonly<Record<CampaignAction, string>> = {
  start: 'startCampaign',
  stop: 'stopCampaign',
  'force-stop': 'forceStopCampaign',
  reset: 'resetCampaign',
  'reset-dispositions': 'resetCampaignDispositions',
};
const calls = z.array(z.looseObject({ operation: z.string(), count: z.number() }));

/** A campaign that can be acted on so, and what was asked of the service about it. */
async function before(action: CampaignAction, own: OwnUsers = NOBODY_HAS_LINKED) {
  const domain = await openDomain();
  if (action !== 'stop' && action !== 'force-stop') await stand(domain);
  const centre = openActingCentre(domain, 'sup1', { own });
  let presses = 0;
  return Object.assign(centre, {
    press: (pressed: CampaignAction, person = MAYS): Promise<CampaignActed> => {
      const dispositions = pressed === 'reset-dispositions' ? ['Busy'] : [];
      const key = `press-${(presses += 1)}`;
      const act = { key, campaign: 'Renewals', action: pressed, dispositions, after: null, before: null };
      return settle(domain, centre.acts.campaign('five9', act, person));
    },
    sent: async (asked: CampaignAction): Promise<number> =>
      calls
        .parse((await domain.control('GET', '/calls')).value)
        .filter(({ operation }) => operation === OPERATIONS[asked])
        .reduce((sum, { count }) => sum + count, 0),
  });
}

const witness = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string(), state: z.string() })) });

/** The campaign, which runs, is stopped, and stands still some time later. */
async function stand(domain: SimulatedDomain): Promise<void> {
  await domain.change({ kind: 'campaign-state', name: 'Renewals', state: 'NOT_RUNNING' });
  const state = async (): Promise<string | undefined> => {
    await domain.clock.advance(1_000);
    const { campaigns } = witness.parse((await domain.control('GET', '/acting')).value);
    return campaigns.find(({ name }) => name === 'Renewals')?.state;
  };
  await expect.poll(state).toBe('NOT_RUNNING');
}

/** Time passes until it is answered, however long that takes. */
async function settle<Value>(domain: SimulatedDomain, under: Promise<Value>): Promise<Value> {
  let isDone = false;
  const end = (): void => void (isDone = true);
  under.then(end, end);
  while (!isDone) {
    await domain.clock.advance(500);
    await domain.control('GET', '/calls');
  }
  return await under;
}

const LOST = ['truncate', 'reset-mid-answer', 'half-close', 'blank-http', 'html', '500', 'drop'] as const;
const HANGS = { kind: 'delay', ms: 25_000 };

describe('an act on a campaign is sent once', () => {
  const rows = CAMPAIGN_ACTIONS.flatMap((action) => [
    ...LOST.map((kind) => [action, kind, { kind }] as const),
    [action, 'that hangs', HANGS] as const,
  ]);

  it.each(rows)('%s, with an answer %s: what became of it is in doubt', async (...[action, , trouble]) => {
    await using centre = await before(action);
    await centre.domain.trouble({ ...trouble, operation: OPERATIONS[action] });
    expect((await centre.press(action)).outcome).toMatchObject({ kind: 'uncertain' });
    expect(await centre.sent(action)).toBe(1);
    expect(centre.audit.of('campaign.acted')).toHaveLength(1);
  });

  it.each([
    ['not-reached', { kind: '401' }],
    ['not-reached', { kind: 'redirect' }],
    ['refused', { kind: 'fault', name: 'ConcurrentModificationFault' }],
    ['refused', { kind: 'fault', name: 'ServerFault' }],
    ['refused', { kind: 'fault', name: 'SessionClosedFault' }],
  ] as const)('and told as %s after %j', async (...[kind, trouble]) => {
    await using centre = await before('reset');
    await centre.domain.trouble({ ...trouble, operation: OPERATIONS.reset });
    expect((await centre.press('reset')).outcome).toMatchObject({ kind });
    expect(await centre.sent('reset')).toBe(1);
  });

  it('and once more only where the service says that there was no session, so that nothing was done', async () => {
    await using centre = await before('reset');
    await centre.acts.standing('five9', MAYS);
    await centre.domain.trouble({ kind: 'expire-sessions' });
    await centre.domain.trouble({ kind: 'truncate', operation: OPERATIONS.reset, count: 1 });
    const { outcome } = await centre.press('reset');
    expect([outcome.kind, await centre.sent('reset')]).toEqual(['uncertain', 2]);
  });
});

describe('two supervisors at once', () => {
  const PAIRS = [
    ['stop', 'stop'],
    ['stop', 'force-stop'],
    ['force-stop', 'force-stop'],
    ['start', 'start'],
    ['reset', 'start'],
    ['reset', 'reset'],
    ['reset-dispositions', 'reset'],
  ] as const;
  const rows = PAIRS.flatMap(([one, other]) => [
    [one, other, 'as one user', NOBODY_HAS_LINKED, null] as const,
    [one, other, 'each as their own', OMAR_HAS_LINKED, null] as const,
    [one, other, 'as one user, while the first hangs', NOBODY_HAS_LINKED, HANGS] as const,
    [one, other, 'each as their own, while the first hangs', OMAR_HAS_LINKED, HANGS] as const,
  ]);

  it.each(rows)('%s and %s %s: each press is sent once, and each is answered', async (...row) => {
    const [one, other, , own, trouble] = row;
    await using centre = await before(one, own);
    const operation = OPERATIONS[one];
    if (trouble) await centre.domain.trouble({ ...trouble, operation, user: 'sup1', count: 1 });
    const acted = await Promise.all([centre.press(one, MAYS), centre.press(other, OMARS)]);
    const kinds = acted.map(({ outcome }) => outcome.kind);
    expect(kinds[0]).toBe(trouble ? 'uncertain' : 'done');
    expect(['done', 'refused']).toContain(kinds[1]);
    const sent = [await centre.sent(one), await centre.sent(other)];
    expect(sent).toEqual(one === other ? [2, 2] : [1, 1]);
    expect(centre.audit.of('campaign.acted')).toHaveLength(2);
  });
});
