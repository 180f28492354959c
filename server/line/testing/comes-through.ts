import { expect } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { expectNothingLeaked } from './expect-nothing-leaked.ts';
import { expectTruth } from './expect-truth.ts';
import type { Line } from './open-line.ts';

/** The end of a trouble, when the first good answer may already have come. */
const LAST_MS = 1_000;

/** A trouble that a line has to come through, and what must be true meanwhile. */
export interface Hardship {
  begin: (line: Line) => Promise<void>;
  /** How long it lasts. */
  forMs: number;
  /** Time passes in steps of so much; default 100. */
  stepMs?: number;
  /** Types of which nothing usable comes while it lasts: they must look stale. */
  cutsOff?: readonly StatisticType[];
  /** `state: reason` of the connection, as it must be said at some time while it lasts. */
  says?: RegExp;
  /** How many calls it may take in all. */
  mostCalls: number;
  /** The longest limit a type may be given; default the promise's least, 15 s. */
  mostLimitMs?: number;
  /** How soon after its end everything is live; default three minutes. */
  recoversWithinMs?: number;
  /** What must hold once all is live again. */
  afterwards?: (line: Line) => void | Promise<void>;
}

/** The one check of every trouble: honest while it lasts, silent about secrets, well and true by itself afterwards. */
export async function comesThrough(line: Line, hardship: Hardship): Promise<void> {
  const { cutsOff = [], forMs, stepMs } = hardship;
  const beganAt = line.clock.now();
  line.watch.begin();
  await hardship.begin(line);
  if (cutsOff.length > 0) line.watch.cutOff(cutsOff);
  await line.run(forMs - LAST_MS, stepMs);
  expectNotLive(line, cutsOff);
  line.watch.letIn();
  await line.run(LAST_MS);

  expect(line.wire.since(beganAt), 'calls while it lasted').toBeLessThanOrEqual(hardship.mostCalls);
  if (hardship.says) expect([...line.watch.said].join('\n')).toMatch(hardship.says);
  await line.untilLive(hardship.recoversWithinMs, stepMs);
  await hardship.afterwards?.(line);
  expect(line.watch.longestLimitMs, 'limit of age').toBeLessThanOrEqual(hardship.mostLimitMs ?? 15_000);
  await expectTruth(line);
  await expectNothingLeaked(line);
}

/** Page and health agree that these types are not live, and the connection is not where all are cut off. */
function expectNotLive(line: Line, types: readonly StatisticType[]): void {
  const { connections, status } = line.served.health();
  for (const type of types) {
    expect(line.page.age(type).ageState, `page, ${type}`).not.toBe('live');
    const told = connections[0]?.types.find((one) => one.type === type);
    expect(told?.state, `health, ${type}`).not.toBe('live');
  }
  if (types.length < STATISTIC_TYPES.length) return;
  expect(line.page.connection?.state).not.toBe('live');
  expect(status).toBe('degraded');
}
