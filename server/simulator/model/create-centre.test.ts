import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { AGENT_STATES } from './agent.ts';
import type { Centre, CentreOptions, CentreView } from './centre.ts';
import { createCentre } from './create-centre.ts';
import { DAY, HOUR, MINUTE } from './day-curve.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');
const centre = (over: Partial<CentreOptions> = {}): Centre =>
  createCentre({ size: 'small', seed: 1, startAt: START, ...over });
const view = (over: Partial<CentreView> = {}): CentreView => ({
  skills: null,
  groups: null,
  range: 'CurrentDay',
  rollingPeriod: 'Minutes30',
  timeZoneMs: -8 * HOUR,
  shiftStartMs: 0,
  ...over,
});
const everything = (one: Centre): string =>
  JSON.stringify(
    STATISTIC_TYPES.map((type) => {
      const { columns, rows } = one.table(type, view());
      return [type, columns, [...rows]];
    }),
  );
const statesOf = (one: Centre): Set<unknown> =>
  new Set([...one.table('AgentState', view()).rows.values()].map((row) => row[2]));
const total = (one: Centre, column: string): number => {
  const { columns, rows } = one.table('InboundCampaignStatistics', view({ range: 'Lifetime' }));
  const at = columns.indexOf(column);
  return [...rows.values()].reduce((sum, row) => sum + Number(row[at]), 0);
};

describe('a centre', () => {
  it('lives the same day to the byte for the same seed and start, and another for another seed', () => {
    const one = centre();
    const same = centre();
    const other = centre({ seed: 2 });
    for (const moved of [one, same, other]) moved.advanceTo(START + HOUR);
    expect(everything(same)).toBe(everything(one));
    expect(everything(other)).not.toBe(everything(one));
  });

  it('lives the same day in many small steps, looked at meanwhile, as in one leap', () => {
    const leaping = centre({ seed: 5 });
    leaping.advanceTo(START + 40 * MINUTE);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * MINUTE }), { maxLength: 60 }), (stops) => {
        const stepping = centre({ seed: 5 });
        for (const stop of stops.sort((a, b) => a - b)) {
          stepping.advanceTo(START + stop);
          for (const type of STATISTIC_TYPES) stepping.table(type, view({ range: 'RollingHour' }));
        }
        stepping.advanceTo(START + 40 * MINUTE);
        expect(everything(stepping)).toBe(everything(leaping));
      }),
      { numRuns: 4, seed: 9 },
    );
  });

  it('never goes back', () => {
    const one = centre();
    one.advanceTo(START - HOUR);
    expect(one.now).toBe(START);
  });

  it('keeps its invariants through days and nights, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const one = centre({ seed });
        for (let at = START; at <= START + 2 * DAY; at += 2 * HOUR + 7013) {
          one.advanceTo(at);
          expect(one.brokenInvariants()).toEqual([]);
        }
      }),
      { numRuns: 4, seed: 3 },
    );
  });

  it.each([
    ['small', { agents: 25, skills: 6, campaigns: 5 }],
    ['medium', { agents: 500, skills: 40, campaigns: 25 }],
    ['large', { agents: 5000, skills: 200, campaigns: 80 }],
  ] as const)('opens %s with its agents, skills and campaigns, in order', (size, counts) => {
    const one = centre({ size });
    expect({
      agents: one.agents().length,
      skills: one.skills().length,
      campaigns: one.campaigns().length,
    }).toEqual(counts);
    expect(one.skills().map(({ name }) => name)).toContain('[Default]');
    const signedIn = one.agents().filter(({ loggedIn }) => loggedIn).length / counts.agents;
    expect(signedIn).toBeGreaterThan(0.7);
    expect(signedIn).toBeLessThan(0.9);
    one.advanceTo(START + 5 * MINUTE);
    expect(one.brokenInvariants()).toEqual([]);
  });

  it.each([0, 3, 9, 17, 22])('opens on a busy floor at %i o’clock real time', (hour) => {
    const startAt = Date.parse('2025-06-04T00:00:00Z') + hour * HOUR;
    const one = centre({ startAt });
    expect(one.agents().filter(({ loggedIn }) => loggedIn).length).toBeGreaterThan(15);
    expect(total(one, 'Connected Calls')).toBeGreaterThan(100);
  });

  it('shows every state an agent can be in within a day, holds and parked calls too', () => {
    const one = centre();
    const seen = new Set<unknown>();
    const { columns } = one.table('AgentState', view());
    for (let at = START; at < START + 6 * HOUR; at += 10_000) {
      one.advanceTo(at);
      for (const row of one.table('AgentState', view()).rows.values()) {
        seen.add(row[2]);
        seen.add(row[columns.indexOf('Call Type')]);
        seen.add(row[columns.indexOf('Reason Code')]);
        for (const name of ['On Hold Duration', 'On Park Duration'])
          if (typeof row[columns.indexOf(name)] === 'object') seen.add(name);
      }
    }
    const reasons = [
      'Lunch',
      'Break',
      'Meeting',
      'Training',
      'Coaching',
      'Missed Call',
      'Personal',
      'End of Shift',
    ];
    const callTypes = ['Inbound', 'Outbound', 'Manual', 'Internal'];
    for (const expected of [
      ...AGENT_STATES,
      ...reasons,
      ...callTypes,
      'On Hold Duration',
      'On Park Duration',
    ])
      expect(seen).toContain(expected);
  });

  it('serves most callers soon, keeps some waiting, and loses a few who are out of patience', () => {
    const one = centre({ size: 'medium', seed: 11 });
    one.advanceTo(START + 2 * HOUR);
    const connected = total(one, 'Connected Calls');
    const abandoned = total(one, 'Abandoned Calls');
    expect(abandoned / (connected + abandoned)).toBeGreaterThan(0.005);
    expect(abandoned / (connected + abandoned)).toBeLessThan(0.08);
    expect(total(one, 'Abandon')).toBe(abandoned);
    for (const column of ['Calls Finished In IVR (Success)', 'Visual IVR Sessions', 'Voicemail Left'])
      expect(total(one, column)).toBeGreaterThan(0);
  });

  it('goes quiet at night and fills again the next morning', () => {
    const one = centre();
    const signedIn = (): number => one.agents().filter(({ loggedIn }) => loggedIn).length;
    one.advanceTo(START + 16 * HOUR);
    expect(signedIn()).toBeLessThan(5);
    expect(statesOf(one)).toContain('Logged Out');
    one.advanceTo(START + DAY);
    expect(signedIn()).toBeGreaterThan(15);
  });

  it('runs campaigns by day and stops them by night', () => {
    const one = centre();
    const running = (): string[] =>
      one
        .campaigns()
        .filter(({ state }) => state === 'RUNNING')
        .map(({ type }) => type);
    expect(new Set(running())).toEqual(new Set(['INBOUND', 'OUTBOUND', 'AUTODIAL']));
    one.advanceTo(START + 12 * HOUR);
    expect(new Set(running())).toEqual(new Set(['INBOUND']));
    one.advanceTo(START + DAY);
    expect(running()).toContain('OUTBOUND');
  });
});
