import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Centre, CentreView, ModelCell, ModelChange } from '../centre.ts';
import { createCentre } from '../create-centre.ts';
import { MINUTE } from '../day-curve.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');
const VIEW: CentreView = {
  skills: null,
  groups: null,
  range: 'Lifetime',
  rollingPeriod: 'Today',
  timeZoneMs: 0,
  shiftStartMs: 0,
};
const open = (seed = 1): Centre => createCentre({ size: 'small', seed, startAt: START });
const cell = (
  centre: Centre,
  type: (typeof STATISTIC_TYPES)[number],
  at: { row: string; column: string },
): ModelCell => {
  const { columns, rows } = centre.table(type, VIEW);
  const found = rows.get(at.row)?.[columns.indexOf(at.column)];
  if (found === undefined) throw new Error(`No ${at.column} of ${at.row}.`);
  return found;
};
const signedIn = (centre: Centre): number => centre.agents().filter(({ loggedIn }) => loggedIn).length;
const firstSignedIn = (centre: Centre): string =>
  centre.agents().find(({ loggedIn }) => loggedIn)?.username ?? '';
const callsOf = (centre: Centre): number =>
  [...centre.table('InboundCampaignStatistics', VIEW).rows.values()].reduce(
    (sum, row) => sum + Number(row[1]),
    0,
  );

const toDial = (centre: Centre): number =>
  centre.campaigns().find(({ name }) => name === 'Renewals')?.recordsToDial ?? 0;

/** A random change may name what is not there; then it is refused and the day goes on. */
function changeIfPossible(centre: Centre, change: ModelChange): void {
  try {
    centre.change(change);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
  }
}

describe('changes to a centre', () => {
  it('a surge brings more calls for its time, for all or for one skill', () => {
    const during = (change: ModelChange | null): number => {
      const centre = open();
      if (change) centre.change(change);
      const before = callsOf(centre);
      centre.advanceTo(START + 20 * MINUTE);
      expect(centre.brokenInvariants()).toEqual([]);
      return callsOf(centre) - before;
    };
    const usual = during(null);
    expect(during({ kind: 'surge', factor: 6, forMs: 20 * MINUTE })).toBeGreaterThan(3 * usual);
    const one = during({ kind: 'surge', factor: 8, forMs: 20 * MINUTE, skill: 'Billing' });
    expect(one).toBeGreaterThan(1.3 * usual);
  });

  it('a mass logout empties the floor at once; people come back by and by', () => {
    const centre = open();
    const before = signedIn(centre);
    centre.change({ kind: 'mass-logout', share: 0.5 });
    expect(signedIn(centre)).toBe(before - Math.round(before / 2));
    expect(centre.brokenInvariants()).toEqual([]);
    centre.advanceTo(START + 15 * MINUTE);
    expect(signedIn(centre)).toBeGreaterThan(before - 4);
    centre.change({ kind: 'mass-logout', share: 1 });
    expect(signedIn(centre)).toBe(0);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it('a logged-out agent stays a row and stays away', () => {
    const centre = open();
    const username = firstSignedIn(centre);
    centre.change({ kind: 'agent-logout', username });
    expect(cell(centre, 'AgentState', { row: username, column: 'State' })).toBe('Logged Out');
    expect(cell(centre, 'AgentState', { row: username, column: 'State Since' })).toBe('2025-11-12 10:30:20');
    centre.advanceTo(START + 60 * MINUTE);
    expect(cell(centre, 'AgentState', { row: username, column: 'State' })).toBe('Logged Out');
  });

  it('a renamed skill or campaign keeps its id and its figures', () => {
    const centre = open();
    const id = (list: readonly { id: string; name: string }[], name: string): string | undefined =>
      list.find((one) => one.name === name)?.id;
    const [skillId, campaignId] = [id(centre.skills(), 'Billing'), id(centre.campaigns(), 'Customer Care')];
    const calls = cell(centre, 'InboundCampaignStatistics', { row: 'Customer Care', column: 'Total Calls' });
    centre.change({ kind: 'rename-skill', from: 'Billing', to: 'Rechnungen & Co' });
    centre.change({ kind: 'rename-campaign', from: 'Customer Care', to: 'Care' });
    expect(id(centre.skills(), 'Rechnungen & Co')).toBe(skillId);
    expect(id(centre.campaigns(), 'Care')).toBe(campaignId);
    expect(cell(centre, 'InboundCampaignStatistics', { row: 'Care', column: 'Total Calls' })).toBe(calls);
    expect(centre.table('ACDStatus', VIEW).rows.has('Billing')).toBe(false);
    for (const row of centre.table('AgentState', VIEW).rows.values())
      expect(row).not.toContain('Customer Care');
  });

  it('an added skill is a row, is served once somebody holds it, and gets calls then', () => {
    const centre = open();
    centre.change({ kind: 'add-skill', name: 'Crypto' });
    expect(cell(centre, 'ACDStatus', { row: 'Crypto', column: 'Agents Logged In' })).toBe('0 (0)');
    const username = 'new.person@northwind.example';
    centre.change({ kind: 'add-agent', username, fullName: 'New Person', skills: ['Crypto'] });
    expect(cell(centre, 'AgentState', { row: username, column: 'State' })).toBe('Logged Out');
    centre.advanceTo(START + 2 * MINUTE);
    expect(cell(centre, 'ACDStatus', { row: 'Crypto', column: 'Agents Logged In' })).toMatch(/^1 /);
    centre.advanceTo(START + 120 * MINUTE);
    expect(
      Number(cell(centre, 'AgentStatistics', { row: username, column: 'Total Inbound Calls' })),
    ).toBeGreaterThan(0);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it('a removed skill leaves no row; its callers wait in [Default]', () => {
    const centre = open();
    centre.change({ kind: 'surge', factor: 40, forMs: 20 * MINUTE, skill: 'Español' });
    centre.advanceTo(START + 10 * MINUTE);
    const waiting = Number(cell(centre, 'ACDStatus', { row: 'Español', column: 'Calls In Queue' }));
    expect(waiting).toBeGreaterThan(5);
    centre.change({ kind: 'remove-skill', name: 'Español' });
    expect(centre.table('ACDStatus', VIEW).rows.has('Español')).toBe(false);
    expect(Number(cell(centre, 'ACDStatus', { row: '[Default]', column: 'Calls In Queue' }))).toBeGreaterThan(
      waiting / 2,
    );
    expect(centre.brokenInvariants()).toEqual([]);
    centre.advanceTo(START + 90 * MINUTE);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it('a removed agent is gone from both agents’ tables', () => {
    const centre = open();
    const username = firstSignedIn(centre);
    centre.change({ kind: 'remove-agent', username });
    for (const type of ['AgentState', 'AgentStatistics'] as const)
      expect(centre.table(type, VIEW).rows.has(username)).toBe(false);
    centre.advanceTo(START + 30 * MINUTE);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it.each(['INBOUND', 'OUTBOUND', 'AUTODIAL'] as const)(
    'an added %s campaign stands still until it is started, passes through STARTING, works, and stops',
    (type) => {
      const centre = open();
      const name = `New & ${type}`;
      const statistics = {
        INBOUND: 'InboundCampaignStatistics',
        OUTBOUND: 'OutboundCampaignStatistics',
        AUTODIAL: 'AutodialCampaignStatistics',
      } as const;
      const state = (): ModelCell => cell(centre, 'CampaignState', { row: name, column: 'State' });
      const calls = (): number =>
        Number(cell(centre, statistics[type], { row: name, column: 'Total Calls' }));
      centre.change({ kind: 'add-campaign', name, type });
      centre.advanceTo(START + 10 * MINUTE);
      expect([state(), calls()]).toEqual(['NOT_RUNNING', 0]);
      expect(centre.table('OutboundCampaignManager', VIEW).rows.has(name)).toBe(false);
      centre.change({ kind: 'campaign-state', name, state: 'RUNNING' });
      expect(state()).toBe('STARTING');
      centre.advanceTo(START + 90 * MINUTE);
      expect(state()).toBe('RUNNING');
      expect(calls()).toBeGreaterThan(0);
      expect(centre.table('OutboundCampaignManager', VIEW).rows.has(name)).toBe(type === 'OUTBOUND');
      centre.change({ kind: 'campaign-state', name, state: 'NOT_RUNNING' });
      expect(state()).toBe('STOPPING');
      centre.advanceTo(START + 92 * MINUTE);
      expect(state()).toBe('NOT_RUNNING');
      expect(centre.brokenInvariants()).toEqual([]);
    },
  );

  it('calls to a stopped inbound campaign are rejected', () => {
    const centre = open();
    centre.change({ kind: 'campaign-state', name: 'Customer Care', state: 'NOT_RUNNING' });
    centre.advanceTo(START + 30 * MINUTE);
    const rejected = cell(centre, 'InboundCampaignStatistics', {
      row: 'Customer Care',
      column: 'Rejected Calls',
    });
    expect(Number(rejected)).toBeGreaterThan(5);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it('a campaign stopped by force is stopped at once', () => {
    const centre = open();
    centre.change({ kind: 'campaign-force-stop', name: 'Renewals' });
    expect(cell(centre, 'CampaignState', { row: 'Renewals', column: 'State' })).toBe('NOT_RUNNING');
  });

  it('a reset passes through RESETTING and makes every record dialable again', () => {
    const centre = open();
    const state = (): unknown => cell(centre, 'CampaignState', { row: 'Renewals', column: 'State' });
    centre.change({ kind: 'campaign-force-stop', name: 'Renewals' });
    centre.advanceTo(centre.now + 5 * MINUTE);
    const before = toDial(centre);
    centre.change({ kind: 'campaign-reset', name: 'Renewals' });
    expect(state()).toBe('RESETTING');
    centre.advanceTo(centre.now + MINUTE);
    expect(state()).toBe('NOT_RUNNING');
    expect(toDial(centre)).toBeGreaterThan(before);
    expect(centre.brokenInvariants()).toEqual([]);
  });

  it('resetting dispositions opens the records that ended so, within the moments given', () => {
    const opened = (over: { after?: number; before?: number }): number => {
      const centre = open();
      centre.change({ kind: 'campaign-force-stop', name: 'Renewals' });
      centre.advanceTo(centre.now + 5 * MINUTE);
      const before = toDial(centre);
      centre.change({
        kind: 'reset-dispositions',
        name: 'Renewals',
        dispositions: ['Operator Intercept'],
        after: over.after ?? null,
        before: over.before ?? null,
      });
      centre.advanceTo(centre.now + MINUTE);
      expect(centre.brokenInvariants()).toEqual([]);
      return toDial(centre) - before;
    };
    const all = opened({});
    const early = opened({ before: START - 60 * MINUTE });
    const late = opened({ after: START - 60 * MINUTE });
    expect(all).toBeGreaterThan(0);
    expect(early + late).toBe(all);
    expect(opened({ after: START + 60 * MINUTE })).toBe(0);
  });

  it('a disposition added is a column that fills; removed, it is a column no more', () => {
    const centre = open();
    const types = ['AgentStatistics', 'InboundCampaignStatistics', 'OutboundCampaignStatistics'] as const;
    centre.change({ kind: 'add-disposition', name: 'Gift <Card> & Co' });
    for (const type of types) expect(centre.table(type, VIEW).columns.at(-1)).toBe('Gift <Card> & Co');
    centre.advanceTo(START + 90 * MINUTE);
    const filled = (name: string): number =>
      Number(cell(centre, 'InboundCampaignStatistics', { row: 'Customer Care', column: name }));
    expect(filled('Gift <Card> & Co')).toBeGreaterThan(0);
    const sales = filled('Sale');
    centre.change({ kind: 'remove-disposition', name: 'Resolved' });
    for (const type of types) expect(centre.table(type, VIEW).columns).not.toContain('Resolved');
    expect(filled('Sale')).toBe(sales);
    expect(centre.dispositions()).not.toContain('Resolved');
  });

  it.each<[ModelChange, string]>([
    [{ kind: 'surge', factor: 0, forMs: 1000 }, 'A surge needs a factor above 0 and below 1000.'],
    [{ kind: 'surge', factor: 2, forMs: 1000, skill: 'Nope' }, 'There is no skill Nope.'],
    [{ kind: 'mass-logout', share: 2 }, 'The share of agents must lie between 0 and 1.'],
    [{ kind: 'agent-logout', username: 'nobody' }, 'There is no agent nobody.'],
    [{ kind: 'add-skill', name: 'Billing' }, 'There is already a skill Billing.'],
    [{ kind: 'add-skill', name: ' ' }, 'A skill needs a name.'],
    [{ kind: 'rename-skill', from: 'Nope', to: 'Yes' }, 'There is no skill Nope.'],
    [{ kind: 'rename-skill', from: 'Billing', to: 'Español' }, 'There is already a skill Español.'],
    [{ kind: 'remove-skill', name: '[Default]' }, '[Default] cannot be removed.'],
    [{ kind: 'remove-skill', name: 'Retention' }, 'Skill Retention serves the campaign Renewals.'],
    [{ kind: 'add-agent', username: 'x', fullName: 'X', skills: ['Nope'] }, 'There is no skill Nope.'],
    [{ kind: 'remove-agent', username: 'nobody' }, 'There is no agent nobody.'],
    [{ kind: 'add-campaign', name: 'Renewals', type: 'INBOUND' }, 'There is already a campaign Renewals.'],
    [
      { kind: 'campaign-state', name: 'Renewals', state: 'RUNNING' },
      'Campaign Renewals is RUNNING, not stopped.',
    ],
    [{ kind: 'campaign-reset', name: 'Renewals' }, 'Campaign Renewals is RUNNING, not stopped.'],
    [
      { kind: 'campaign-reset', name: 'Customer Care' },
      'Campaign Customer Care is INBOUND and has no records.',
    ],
    [{ kind: 'campaign-force-stop', name: 'Nope' }, 'There is no campaign Nope.'],
    [{ kind: 'add-disposition', name: 'Sale' }, 'There is already a disposition Sale.'],
    [{ kind: 'remove-disposition', name: 'Busy' }, "The disposition Busy is the system's own."],
  ])('refuses what makes no sense, and nothing has changed: %j', (change, sentence) => {
    const centre = open();
    const before = JSON.stringify(STATISTIC_TYPES.map((type) => [...centre.table(type, VIEW).rows]));
    expect(() => centre.change(change)).toThrow(sentence);
    expect(JSON.stringify(STATISTIC_TYPES.map((type) => [...centre.table(type, VIEW).rows]))).toBe(before);
  });

  it('keeps the invariants under any mix of changes', () => {
    const name = fc.constantFrom('Billing', 'Español', 'Orders & Delivery', 'A', 'B', 'C');
    const campaign = fc.constantFrom('Renewals', 'Win-back', 'Customer Care', 'Delivery Notices', 'A');
    const change: fc.Arbitrary<ModelChange> = fc.oneof(
      fc.record({
        kind: fc.constant('surge' as const),
        factor: fc.constantFrom(0.2, 5),
        forMs: fc.constant(6 * MINUTE),
      }),
      fc.record({
        kind: fc.constant('mass-logout' as const),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ kind: fc.constantFrom('add-skill' as const, 'remove-skill' as const), name }),
      fc.record({ kind: fc.constant('rename-skill' as const), from: name, to: name }),
      fc.record({
        kind: fc.constant('add-agent' as const),
        username: fc.string({ minLength: 1 }),
        fullName: fc.constant('Some One'),
        skills: fc.array(name, { maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('assign' as const),
        username: fc.constantFrom(
          ...open(4)
            .agents()
            .slice(0, 12)
            .map((agent) => agent.username),
        ),
        skills: fc.array(fc.record({ name, level: fc.integer({ min: 1, max: 10 }) }), { maxLength: 4 }),
        group: fc.constantFrom('Team Aurora', 'Team Birch', null),
      }),
      fc.record({
        kind: fc.constant('campaign-state' as const),
        name: campaign,
        state: fc.constantFrom('RUNNING' as const, 'NOT_RUNNING' as const),
      }),
      fc.record({
        kind: fc.constantFrom('campaign-force-stop' as const, 'campaign-reset' as const),
        name: campaign,
      }),
      fc.record({
        kind: fc.constant('reset-dispositions' as const),
        name: campaign,
        dispositions: fc.subarray(['No Answer', 'Busy', 'Sale', 'Operator Intercept'], { minLength: 1 }),
        after: fc.constantFrom(null, START - 60 * MINUTE),
        before: fc.constantFrom(null, START),
      }),
      fc.record({
        kind: fc.constant('add-campaign' as const),
        name: campaign,
        type: fc.constantFrom('INBOUND', 'OUTBOUND'),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(change, fc.nat(8 * MINUTE)), { minLength: 5, maxLength: 25 }),
        (changes) => {
          const centre = open(4);
          for (const [one, waitMs] of changes) {
            changeIfPossible(centre, one);
            expect(centre.brokenInvariants()).toEqual([]);
            centre.advanceTo(centre.now + waitMs);
            expect(centre.brokenInvariants()).toEqual([]);
          }
        },
      ),
      { numRuns: 25, seed: 12 },
    );
  });
});
