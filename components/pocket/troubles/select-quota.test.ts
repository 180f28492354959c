import { expect, it } from 'vitest';
import type { QuotaReading } from '#lib/domain/source';
import { connectionOf } from '#components/wall/testing/connection-of.ts';
import { selectQuota } from './select-quota.ts';

const HOUR = 3_600_000;
const reading = (over: Partial<QuotaReading>): QuotaReading => ({
  operation: 'QueryStatistics',
  windowMs: HOUR,
  limit: 100,
  used: 10,
  ...over,
});
const found = (quota: QuotaReading) =>
  selectQuota([connectionOf({ quota: [quota] })]).map(({ severity, endAt }) => [severity, endAt]);

it.each([
  ['one with much left', reading({ used: 89 }), []],
  ['one nearly spent', reading({ used: 90 }), [['warn', null]]],
  ['one that is spent', reading({ used: 100, window: { startAt: 0, endAt: HOUR } }), [['critical', HOUR]]],
  ['a minute, which is meant to be spent', reading({ windowMs: 60_000, used: 100 }), []],
] as const)('of the call counters %s is told so', (_, quota, expected) => {
  expect(found(quota)).toEqual(expected);
});
