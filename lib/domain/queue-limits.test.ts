import { describe, expect, it } from 'vitest';
import { queueLimits } from './queue-limits.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import type { Threshold } from './threshold.ts';

const { callsWaiting: waiting, longestWait: longest } = STARTING_THRESHOLDS;
const many: Threshold = { direction: 'rising', warn: 20, critical: 40 };
const patient: Threshold = { direction: 'rising', warn: 600_000, critical: 900_000 };

describe('the limits of a queue', () => {
  const own = [
    { key: 'Night', waiting: many, longest: patient },
    { key: 'Mail', longest: patient },
  ];

  it.each([
    ['are its own where it has both', 'Night', { waiting: many, longest: patient }],
    ['are the panel’s where it has none of that kind', 'Mail', { waiting, longest: patient }],
    ['are the panel’s where it has none', 'Billing', { waiting, longest }],
    ['are not those of a name that only looks like it', 'night', { waiting, longest }],
  ])('%s', (_, key, limits) => {
    expect(queueLimits({ waiting, longest, own })(key)).toMatchObject(limits);
  });

  it('say whether they are its own', () => {
    const limitsOf = queueLimits({ waiting, longest, own });
    expect([limitsOf('Mail').own, limitsOf('Billing').own]).toEqual([own[1], null]);
  });
});
