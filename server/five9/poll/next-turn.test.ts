import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { openLedger, spend, UPDATE_QUOTA } from '../quota/quota-ledger.ts';
import { IDLE, type SessionState, type TypeState, withType, withTypes } from '../session/session-state.ts';
import { nextTurn, plannedSnapshots, SHORT_POLL_MS, type TurnInput } from './next-turn.ts';

const NOW = Date.parse('2026-07-15T19:00:10Z');
const LONG_MS = 5_000;

const following = withTypes(IDLE, (type) => ({ ...type, phase: 'current', held: true }));
function but(change: Partial<TypeState>, type: StatisticType = 'ACDStatus'): SessionState['types'] {
  return withType(following, type, change).types;
}
function input(over: Partial<TurnInput> = {}): TurnInput {
  return {
    types: following.types,
    demand: {},
    ledger: openLedger('America/Los_Angeles', NOW),
    now: NOW,
    skewMs: 0,
    intervals: new Map(STATISTIC_TYPES.map((type) => [type, 10_000])),
    askedAt: new Map(STATISTIC_TYPES.map((type) => [type, NOW - 1_000])),
    wholeAt: new Map(),
    longPollMs: LONG_MS,
    ...over,
  };
}
function asked(type: StatisticType, agoMs: number): TurnInput['askedAt'] {
  return new Map([...input().askedAt, [type, NOW - agoMs]]);
}

describe('nextTurn', () => {
  it('waits until the first table is due', () => {
    expect(nextTurn(input())).toEqual({ kind: 'wait', untilAt: NOW + 9_000, because: 'pace' });
  });

  it('takes the table that is latest by its own measure', () => {
    const askedAt = new Map([...asked('AgentState', 12_000), ['ACDStatus' as const, NOW - 9_000]]);
    const intervals = new Map([...input().intervals, ['ACDStatus' as const, 3_000]]);
    expect(nextTurn(input({ askedAt, intervals }))).toMatchObject({ kind: 'update', type: 'ACDStatus' });
  });

  it('holds a poll only where a single table is watched', () => {
    const askedAt = asked('ACDStatus', 20_000);
    expect(nextTurn(input({ askedAt, demand: { ACDStatus: 1 } }))).toMatchObject({ holdMs: LONG_MS });
    expect(nextTurn(input({ askedAt, demand: { ACDStatus: 1, AgentState: 0.2 } }))).toMatchObject({
      holdMs: SHORT_POLL_MS,
    });
    expect(nextTurn(input({ askedAt }))).toMatchObject({ holdMs: SHORT_POLL_MS });
    expect(nextTurn(input({ askedAt, demand: { AgentState: 1 } }))).toMatchObject({ holdMs: SHORT_POLL_MS });
  });

  it('holds no poll while a whole table is about to be asked for', () => {
    const types = but({ phase: 'wanted', notBefore: NOW + 2_000 }, 'CampaignState');
    const turn = nextTurn(input({ types, askedAt: asked('ACDStatus', 20_000), demand: { ACDStatus: 1 } }));
    expect(turn).toMatchObject({ kind: 'update', holdMs: SHORT_POLL_MS });
  });

  it('tries what is from before first, by demand', () => {
    const types = withType({ ...following, types: but({ phase: 'restored' }) }, 'AgentState', {
      phase: 'restored',
    }).types;
    const askedAt = asked('CampaignState', 1e9);
    expect(nextTurn(input({ types, askedAt, demand: { AgentState: 1 } }))).toMatchObject({
      type: 'AgentState',
    });
    expect(nextTurn(input({ types, askedAt, demand: { ACDStatus: 1 } }))).toMatchObject({
      type: 'ACDStatus',
    });
  });

  it('says that it waits for the quota when something is due and may not be asked', () => {
    let ledger = openLedger('America/Los_Angeles', NOW);
    for (let call = 0; call < 30; call++) ledger = spend(ledger, UPDATE_QUOTA, NOW);
    const turn = nextTurn(input({ ledger, askedAt: asked('ACDStatus', 20_000) }));
    expect(turn).toEqual({ kind: 'wait', untilAt: Date.parse('2026-07-15T19:01:05Z'), because: 'quota' });
  });

  it('reads the quota on the clock that counts', () => {
    let ledger = openLedger('America/Los_Angeles', NOW);
    for (let call = 0; call < 30; call++) ledger = spend(ledger, UPDATE_QUOTA, NOW);
    const turn = nextTurn(input({ ledger, now: NOW + 3_600_000, skewMs: 3_600_000, askedAt: new Map() }));
    expect(turn).toMatchObject({
      kind: 'wait',
      untilAt: Date.parse('2026-07-15T20:01:05Z'),
      because: 'quota',
    });
  });

  it('loads before it heals, and heals before it asks again for what is denied', () => {
    const types = withType(
      withType({ ...following, types: but({ heal: true }) }, 'AgentState', { phase: 'denied' }),
      'CampaignState',
      { phase: 'wanted' },
    ).types;
    expect(plannedSnapshots(input({ types })).map((one) => [one.subject, one.purpose])).toEqual([
      ['CampaignState', 'load'],
      ['ACDStatus', 'heal'],
      ['AgentState', 'heal'],
    ]);
  });

  it('heals no table twice in a hurry', () => {
    const types = but({ heal: true });
    const wholeAt = new Map([['ACDStatus' as const, NOW - 5_000]]);
    expect(nextTurn(input({ types, wholeAt }))).toMatchObject({ kind: 'wait' });
    expect(nextTurn(input({ types, wholeAt: new Map([['ACDStatus' as const, NOW - 15_000]]) }))).toEqual({
      kind: 'snapshot',
      type: 'ACDStatus',
      purpose: 'heal',
    });
  });

  it('does not let a table that must wait hold up one that need not', () => {
    const types = withType(
      { ...following, types: but({ phase: 'wanted', notBefore: NOW + 60_000 }) },
      'AgentState',
      {
        phase: 'wanted',
      },
    ).types;
    expect(nextTurn(input({ types, demand: { ACDStatus: 1 } }))).toMatchObject({
      kind: 'snapshot',
      type: 'AgentState',
    });
  });

  it('does not ask a table before its pause is over', () => {
    const types = but({ failures: 3, notBefore: NOW + 4_000 });
    expect(nextTurn(input({ types, askedAt: asked('ACDStatus', 60_000) }))).toMatchObject({
      untilAt: NOW + 4_000,
    });
  });
});
