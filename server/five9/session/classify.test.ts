import { describe, expect, it } from 'vitest';
import { FAULT_NAMES, type FaultName } from '../contract/fault.ts';
import { type Asked, classify, type Verdict } from './classify.ts';

const TYPE = 'CampaignState';
const OPEN: Asked = { call: 'open' };
const SNAPSHOT: Asked = { call: 'snapshot', type: TYPE };
const UPDATE: Asked = { call: 'update', type: TYPE };

function fault(asked: Asked, name: FaultName | 'Unlisted', fields: Record<string, string> = {}): Verdict {
  return classify(asked, { kind: 'fault', fault: { name, message: '', fields }, receivedAt: 0 });
}

describe('classify', () => {
  it.each<[FaultName, Verdict['kind'], Verdict['kind'], Verdict['kind']]>([
    ['SessionNotInitializedFault', 'lost', 'lost', 'lost'],
    ['SessionClosedFault', 'lost', 'lost', 'lost'],
    ['StatisticsNotRequestedFault', 'trouble', 'type-trouble', 'outdated'],
    ['UnknownTimestampFault', 'trouble', 'type-trouble', 'outdated'],
    ['ConfigurationChangedFault', 'trouble', 'type-trouble', 'outdated'],
    ['UnknownColumnFault', 'trouble', 'type-trouble', 'outdated'],
    ['OperationsLimitExceededFault', 'spent', 'spent', 'spent'],
    ['AccessDisallowedFault', 'refused', 'type-denied', 'type-denied'],
    ['UserAlreadyLoggedInFault', 'refused', 'refused', 'refused'],
    ['UserLimitReachedFault', 'refused', 'refused', 'refused'],
    ['InvalidAccountFault', 'refused', 'refused', 'refused'],
    ['ServiceUnavailableFault', 'trouble', 'trouble', 'trouble'],
    ['ServerFault', 'trouble', 'type-trouble', 'type-trouble'],
  ])('%s', (...[name, open, snapshot, update]) => {
    expect([fault(OPEN, name).kind, fault(SNAPSHOT, name).kind, fault(UPDATE, name).kind]).toEqual([
      open,
      snapshot,
      update,
    ]);
  });

  it('has a meaning for every fault there is, and for those nobody knows', () => {
    for (const name of [...FAULT_NAMES, 'Unlisted'] as const)
      for (const asked of [OPEN, SNAPSHOT, UPDATE]) expect(fault(asked, name).kind).toBeTypeOf('string');
  });

  it('reads the limit that was reached', () => {
    expect(
      fault(UPDATE, 'OperationsLimitExceededFault', {
        limit: '1200',
        operationType: 'QueryChangedStatistics',
      }),
    ).toEqual({ kind: 'spent', limit: 1200, operation: 'QueryChangedStatistics' });
    expect(fault(UPDATE, 'OperationsLimitExceededFault', { limit: 'many' })).toEqual({
      kind: 'spent',
      limit: null,
      operation: null,
    });
  });

  it('takes 401 for the password and our own giving up for nothing', () => {
    const failed = (kind: 'unauthorized' | 'aborted' | 'reset') =>
      classify(UPDATE, { kind: 'failed', failure: { kind, detail: '' }, receivedAt: 0 });
    expect(failed('unauthorized')).toEqual({ kind: 'refused', why: 'password' });
    expect(failed('aborted')).toEqual({ kind: 'aborted' });
    expect(failed('reset')).toEqual({ kind: 'trouble', trouble: 'reset' });
  });
});
