import { describe, expect, it } from 'vitest';
import { AGENT_STATES } from './agent-state.ts';
import { spellOfColumn } from './suspect-column.ts';
import {
  SUSPECT_BOUNDS,
  spellOfState,
  suspectFrom,
  suspectNumber,
  suspectTime,
  type Spell,
} from './suspect.ts';

const NOW = 1_000_000_000;
const HOUR_MS = 3_600_000;
const hours = (count: number) => ({ since: NOW - count * HOUR_MS });

describe('a time that is hardly true', () => {
  it.each<[Spell | null, number, boolean]>([
    ['call', 9, true],
    ['call', 3.9, false],
    ['wrap', 2, true],
    ['wrap', 1.9, false],
    ['ringing', 0.2, true],
    ['hold', 3, true],
    ['state', 15, false],
    ['state', 17, true],
    ['wait', 18, true],
    ['wait', 3, false],
    ['callback', 18, false],
    ['callback', 25, true],
    [null, 200, false],
  ])('%s of %d h: %s', (spell, count, isSuspect) => {
    const expected = isSuspect ? { why: 'too-long', of: spell, ms: count * HOUR_MS } : null;
    expect(suspectTime(spell, hours(count), { now: NOW })).toEqual(expected);
    expect(suspectTime(spell, count * HOUR_MS, { now: NOW })).toEqual(expected);
  });

  it('is one of less than nothing', () => {
    expect(suspectTime('call', -1_000, { now: NOW })).toEqual({ why: 'negative' });
  });

  it('is none where there is no time', () => {
    for (const cell of [null, undefined, '', 'soon'])
      expect(suspectTime('call', cell, { now: NOW })).toBeNull();
  });

  it('becomes so at a moment that is known before', () => {
    const cell = hours(1);
    const [from = 0] = suspectFrom('call', cell);
    expect(suspectTime('call', cell, { now: from - 1 })).toBeNull();
    expect(suspectTime('call', cell, { now: from })).not.toBeNull();
    expect(suspectFrom('call', 9 * HOUR_MS)).toEqual([]);
    expect(suspectFrom(null, cell)).toEqual([]);
  });

  it('may be set otherwise', () => {
    const bounds = { ...SUSPECT_BOUNDS, call: 12 * HOUR_MS };
    expect(suspectTime('call', hours(9), { now: NOW, bounds })).toBeNull();
  });
});

describe('a number that cannot be', () => {
  it.each([
    ['count', -1, 'negative'],
    ['count', 0, null],
    ['duration', -5, 'negative'],
    ['percent', -0.1, 'negative'],
    ['percent', 1.2, 'beyond-whole'],
    ['percent', 1, null],
    ['ratio', 1.2, null],
    ['money', -3, null],
    ['count', null, null],
    ['unknown', -1, null],
  ] as const)('%s %s: %s', (kind, cell, why) => {
    expect(suspectNumber(kind, cell)?.why ?? null).toBe(why);
  });
});

describe('the spell of a column', () => {
  it.each([
    ['AgentState', 'State Duration', { state: 'call' }, 'call'],
    ['AgentState', 'State Duration', { state: 'out' }, null],
    ['AgentState', 'State Duration', {}, 'state'],
    ['AgentState', 'On Call State Duration', {}, 'call'],
    ['AgentState', 'Logged Out State Duration', {}, null],
    ['ACDStatus', 'Current Longest Queue Time', {}, 'wait'],
    ['ACDStatus', 'Current Longest Queue Time', { waiting: 0 }, 'callback'],
    ['ACDStatus', 'Current Longest Queue Time', { waiting: 1 }, 'wait'],
    ['ACDStatus', 'Longest Queue Time', {}, null],
    ['AgentStatistics', 'Login Time', {}, null],
  ] as const)('%s, %s, %j is %s', (...[type, column, facts, spell]) => {
    expect(spellOfColumn(type, column, facts)).toBe(spell);
  });

  it('is known for every state', () => {
    for (const state of AGENT_STATES) expect(spellOfState(state) === null).toBe(state === 'out');
  });
});
