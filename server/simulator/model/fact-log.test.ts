import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from './day-curve.ts';
import { FactLog } from './fact-log.ts';
import { rangeStart, rollingPeriodStart } from './range-start.ts';

interface Recorded {
  at: number;
  entity: number;
  field: number;
  amount: number;
}

/** Feeds a log minute by minute, as the floor does, and keeps every fact beside it. */
function play(facts: readonly Recorded[], from: number, to: number): FactLog {
  const log = new FactLog({ entities: 2, keepMinutes: 195, openedAt: from });
  let at = 0;
  for (let minute = Math.floor(from / MINUTE) * MINUTE; minute < to; minute += MINUTE) {
    if (minute > from) log.closeMinute(minute);
    for (let fact = facts[at]; fact && fact.at < minute + MINUTE; fact = facts[++at]) {
      log.add(fact.entity, fact.field, fact.amount);
      log.peak(fact.entity, fact.field % 4, fact.amount);
    }
  }
  return log;
}

const OPENED = Date.parse('2025-10-24T06:07:20Z');
const ZONES = [-12, -8, 0, 5.5, 5.75, 12.75, 14];
const view = (hours: number) =>
  ({ skills: null, groups: null, timeZoneMs: hours * HOUR, shiftStartMs: 22 * HOUR }) as const;

describe('the fact log', () => {
  it('gives in every range and zone what a recount of the facts gives, over many days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 * 24 * 60 }),
        fc.infiniteStream(fc.nat(1000)),
        (length, amounts) => {
          const until = OPENED + length * MINUTE + 30_000;
          const facts: Recorded[] = [];
          for (let at = OPENED + 1000; at < until; at += 37 * MINUTE + 11_000) {
            const amount = amounts.next().value ?? 0;
            facts.push({ at, entity: amount % 3, field: amount % 5, amount });
          }
          const log = play(facts, OPENED, until);
          expect(log.countMiscounted()).toBe(0);
          const starts = ZONES.flatMap((zone) => [
            ...(
              [
                'RollingHour',
                'CurrentDay',
                'CurrentWeek',
                'CurrentMonth',
                'Lifetime',
                'CurrentShift',
              ] as const
            ).map((range) => rangeStart(until, { ...view(zone), range })),
            ...(['Minutes5', 'Hours3', 'Today'] as const).map((rollingPeriod) =>
              rollingPeriodStart(until, { ...view(zone), rollingPeriod }),
            ),
          ]);
          for (const start of new Set(starts)) {
            const figures = log.since(start);
            const within = facts.filter(({ at }) => at >= start);
            for (let entity = 0; entity < 3; entity++)
              for (let field = 0; field < 5; field++) {
                const matching = within.filter((fact) => fact.entity === entity && fact.field === field);
                expect(figures.sum(entity, field)).toBe(
                  matching.reduce((sum, { amount }) => sum + amount, 0),
                );
              }
            const peak = Math.max(
              0,
              ...within
                .filter((fact) => fact.entity === 1 && fact.field % 4 === 2)
                .map((fact) => fact.amount),
            );
            expect(figures.peak(1, 2)).toBe(peak);
          }
        },
      ),
      { numRuns: 12, seed: 4 },
    );
  });

  it('does not grow with the days: a hundred days hold little more than forty', () => {
    const held = (days: number): number => {
      const facts: Recorded[] = [];
      for (let at = OPENED; at < OPENED + days * DAY; at += 6 * MINUTE)
        facts.push({ at, entity: 0, field: 0, amount: 1 });
      return play(facts, OPENED, OPENED + days * DAY).held;
    };
    expect(held(100)).toBeLessThan(held(40) * 1.5);
    expect(held(100)).toBeLessThan(1000);
  });

  it('takes entities and fields it has not seen before, and tells which entity changed', () => {
    const log = new FactLog({ entities: 1, keepMinutes: 75, openedAt: OPENED });
    log.add(0, 0, 5);
    const before = log.version(0);
    log.add(900, 400, 7);
    expect(log.version(0)).toBe(before);
    expect(log.version(900)).toBe(1);
    expect([log.total(0, 0), log.total(900, 400)]).toEqual([5, 7]);
    expect(log.countMiscounted()).toBe(0);
  });
});
