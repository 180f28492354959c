import { describe, expect, it } from 'vitest';
import { boardOfCode, type ExplainTarget, explainPath } from './explain-path.ts';

const BILLING = '3f2a9c1d-1111-4111-8111-111111111111';
const BEGINS_ALIKE = '3f2a9c1d-2222-4222-8222-222222222222';
const ORDERS = '77777777-3333-4333-8333-333333333333';

describe('the path of an explanation', () => {
  it.each<[ExplainTarget, string]>([
    [{ board: 'default' }, '/explain/default'],
    [{ board: 'default', panel: 'calls-waiting' }, '/explain/default/calls-waiting'],
    [{ board: BILLING }, '/explain/3f2a9c1d'],
    [{ board: BILLING, panel: 'queues', connection: 'emea' }, '/explain/3f2a9c1d/queues?c=emea'],
    [{ board: 'a/b c', connection: 'x&y' }, '/explain/a%2Fb%20c?c=x%26y'],
  ])('of %j', (target, path) => {
    expect(explainPath(target)).toBe(path);
  });
});

describe('the board of a code', () => {
  const ids = ['default', BILLING, ORDERS];

  it.each([
    ['default', 'default'],
    [BILLING, BILLING],
    ['3f2a9c1d', BILLING],
    ['77777777', ORDERS],
    ['3f2a', null],
    ['defaul', null],
    ['none', null],
  ])('%s is %s', (code, id) => {
    expect(boardOfCode(code, ids)).toBe(id);
  });

  it('is none of two that begin alike, unless it is named whole', () => {
    expect(boardOfCode('3f2a9c1d', [...ids, BEGINS_ALIKE])).toBeNull();
    expect(boardOfCode(BEGINS_ALIKE, [...ids, BEGINS_ALIKE])).toBe(BEGINS_ALIKE);
  });
});
