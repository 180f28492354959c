import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { planSnapshots } from './load-plan.ts';
import { openLedger, SNAPSHOT_QUOTA, spend } from './quota-ledger.ts';

const NOON = Date.parse('2026-07-15T19:00:10Z');

describe('planSnapshots', () => {
  it('says when each of eight tables can be loaded under the default limits', () => {
    const opened = spend(openLedger('America/Los_Angeles', NOON), SNAPSHOT_QUOTA, NOON);
    const wanted = STATISTIC_TYPES.map((subject) => ({ subject, purpose: 'load', notBefore: 0 }) as const);
    const plan = planSnapshots(opened, wanted, NOON);
    expect(plan.map((one) => one.subject)).toEqual(STATISTIC_TYPES);
    expect(plan.map((one) => Math.floor((one.at - NOON + 10_000) / 60_000))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4,
    ]);
  });

  it('leaves healing for later when the hour is half spent', () => {
    let ledger = openLedger('America/Los_Angeles', NOON);
    for (let call = 0; call < 8; call++) ledger = spend(ledger, SNAPSHOT_QUOTA, NOON + call * 61_000);
    const at = NOON + 20 * 60_000;
    const [load] = planSnapshots(ledger, [{ subject: 'a', purpose: 'load', notBefore: 0 }], at);
    const [heal] = planSnapshots(ledger, [{ subject: 'a', purpose: 'heal', notBefore: 0 }], at);
    expect(load?.at).toBe(at);
    expect(heal?.at).toBe(Date.parse('2026-07-15T20:00:00Z'));
  });
});
