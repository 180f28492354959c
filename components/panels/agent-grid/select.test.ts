import { describe, expect, it } from 'vitest';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { Cell } from '#lib/domain/cell';
import { stateReader } from '#lib/domain/read-state';
import { englishWords } from '#lib/words/testing/english-words';
import { agentNamer } from '#components/wall/agent-names.ts';
import { lastCrossing } from '#components/wall/crossings.ts';
import { byWorst } from '#components/wall/severity.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { agentCrossings, selectAgents } from './select.ts';

const NOW = 10_000_000;
const limits = {
  wrap: STARTING_THRESHOLDS.wrapOfOneAgent,
  hold: { direction: 'rising', warn: 60_000, critical: 120_000 },
} as const;
const t = englishWords('panels');
const at = (moment: number) => ({ nameOf: agentNamer('names', { numberOf: () => 0 }, t), at: moment, t });
const COLUMNS = ['Username', 'Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'];
const since = (seconds: number): Cell => ({ since: NOW - seconds * 1_000 });
const agents = (...rows: Cell[][]) => resultOf(COLUMNS, ...rows);
const one = (...cells: Cell[]) => selectAgents(agents(['ana', 'Ana Ruiz', ...cells]), { limits }, at(NOW))[0];

describe('a cell of the agent grid', () => {
  it.each([
    { state: 'On Call', reason: null, hold: null, doing: 'On call', kind: 'call' },
    { state: 'Not Ready', reason: 'Lunch', hold: null, doing: 'Lunch', kind: 'not-ready' },
    { state: 'Not Ready', reason: '', hold: null, doing: 'Not ready', kind: 'not-ready' },
    { state: 'Ready', reason: 'Lunch', hold: null, doing: 'Ready', kind: 'ready' },
    { state: 'After Call Work', reason: null, hold: null, doing: 'Wrap-up', kind: 'wrap' },
    { state: 'Im Gespräch', reason: null, hold: null, doing: 'Im Gespräch', kind: 'unknown' },
    { state: null, reason: null, hold: null, doing: 'Unknown', kind: 'unknown' },
    { state: 'On Call', reason: null, hold: 0, doing: 'On call', kind: 'call' },
  ])('in $state ($reason) says $doing', ({ state, reason, hold, doing, kind }) => {
    expect(one(state, since(30), reason, hold)).toMatchObject({ doing, state: kind, time: since(30) });
  });

  it('is drawn and judged as the state that its reason is mapped to, and says the label', () => {
    const readState = stateReader([{ text: 'Outbound prep', state: 'wrap', label: 'Preparing' }]);
    const [cell] = selectAgents(
      agents(['ana', 'Ana Ruiz', 'Not Ready', since(95), 'Outbound prep', null]),
      { limits },
      { ...at(NOW), readState },
    );
    expect(cell).toMatchObject({ state: 'wrap', doing: 'Preparing', severity: 'warn' });
  });

  it('counts the time on hold while a call is on hold, and has a limit of its own for it', () => {
    expect(one('On Call', since(600), null, since(75))).toMatchObject({
      doing: 'On hold',
      time: since(75),
      severity: 'warn',
    });
  });

  it.each([
    [89, 'ok'],
    [90, 'warn'],
    [180, 'critical'],
  ])('in wrap-up for %d s is %s', (seconds, severity) => {
    expect(one('After Call Work', since(seconds), null, null)?.severity).toBe(severity);
  });

  it('has no limit in a state for which the board sets none', () => {
    expect(one('On Call', since(99_999), null, null)?.severity).toBe('ok');
  });

  it('goes by the login where there is no name', () => {
    expect(
      selectAgents(agents(['ana@x', ' ', 'Ready', since(1), null, null]), { limits }, at(NOW))[0]?.name,
    ).toBe('ana@x');
  });
});

describe('an agent whose time is hardly true', () => {
  const HOUR_S = 3_600;
  it.each([
    ['On Call', 9, 'too-long', 'ok'],
    ['On Call', 3, undefined, 'ok'],
    ['After Call Work', 3, 'too-long', 'critical'],
    ['Ready', 15, undefined, 'ok'],
    ['Not Ready', 17, 'too-long', 'ok'],
  ])('%s for %d h: %s', (...[state, hours, why, severity]) => {
    const cell = one(state, since(hours * HOUR_S), null, null);
    expect(cell?.suspect?.why).toBe(why);
    expect(cell?.severity).toBe(severity);
  });

  it('is flagged at a moment that is among the crossings', () => {
    const table = agents(['a', 'A', 'On Call', since(0), null, null]);
    const crossings = agentCrossings(table, limits);
    const after = NOW + 4 * HOUR_S * 1_000;
    expect(selectAgents(table, { limits }, at(lastCrossing(crossings, after - 1)))[0]?.suspect).toBeNull();
    expect(selectAgents(table, { limits }, at(lastCrossing(crossings, after)))[0]?.suspect).not.toBeNull();
  });
});

describe('the agent grid', () => {
  it('of some states shows who is in one of them, signed out too where that is asked for', () => {
    const table = agents(
      ['a', 'A', 'On Call', since(1), null, null],
      ['b', 'B', 'Ready', since(1), null, null],
      ['c', 'C', 'Logged Out', since(1), null, null],
    );
    const keys = selectAgents(table, { limits, states: ['call', 'out'] }, at(NOW)).map(({ key }) => key);
    expect(keys).toEqual(['a', 'c']);
  });

  it('calls agents as the board says, and then shows their login nowhere', () => {
    const table = agents(['ana@x', 'Ana Ruiz', 'Ready', since(1), null, null]);
    const nameOf = agentNamer('hidden', { numberOf: () => 4_821 }, t);
    const [cell] = selectAgents(table, { limits }, { nameOf, at: NOW, t });
    expect(cell).toMatchObject({ name: 'Agent 4821', doing: 'Ready' });
  });

  it('puts alarms first, then who is longest in a state, and leaves out who is signed out', () => {
    const cells = selectAgents(
      agents(
        ['new', 'New', 'Ready', since(2), null, null],
        ['old', 'Old', 'Ready', since(900), null, null],
        ['amber', 'Amber', 'After Call Work', since(100), null, null],
        ['red', 'Red', 'After Call Work', since(200), null, null],
        ['gone', 'Gone', 'Logged Out', since(90_000), null, null],
        ['unknown', 'Unknown', 'Ready', null, null, null],
      ),
      { limits },
      at(NOW),
    );
    expect(cells.map(({ key }) => key)).toEqual(['red', 'amber', 'old', 'new', 'unknown']);
  });

  it('has pinned agents on top, while they are there at all', () => {
    const table = agents(
      ['red', 'Red', 'After Call Work', since(200), null, null],
      ['calm', 'Calm', 'Ready', since(1), null, null],
      ['gone', 'Gone', 'Logged Out', since(1), null, null],
    );
    const cells = selectAgents(table, { limits, pinned: ['gone', 'calm'] }, at(NOW));
    expect(cells.map(({ key, isPinned }) => [key, isPinned])).toEqual([
      ['calm', true],
      ['red', false],
    ]);
  });

  it.each([0, 1, 18, 5_000])('holds every one of %d agents', (count) => {
    const rows = Array.from({ length: count }, (_, index): Cell[] => [
      `agent${index}`,
      `Agent ${index}`,
      'After Call Work',
      since(index),
      null,
      null,
    ]);
    const cells = selectAgents(agents(...rows), { limits }, at(NOW));
    expect(new Set(cells.map(({ key }) => key)).size).toBe(count);
    const severities = cells.map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted(byWorst));
  });

  it('judged at its last crossing is as judged now, at any moment', () => {
    const table = agents(
      ['a', 'A', 'After Call Work', since(0), null, null],
      ['b', 'B', 'On Call', since(400), null, since(20)],
      ['c', 'C', 'Ready', since(5), null, null],
    );
    const crossings = agentCrossings(table, limits);
    for (let now = NOW; now < NOW + 200_000; now += 1_000)
      expect(selectAgents(table, { limits }, at(lastCrossing(crossings, now)))).toEqual(
        selectAgents(table, { limits }, at(now)),
      );
  });
});
