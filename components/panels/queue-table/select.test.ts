import { describe, expect, it } from 'vitest';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { Cell } from '#lib/domain/cell';
import { MISSING_GROUP } from '#lib/domain/queue-groups';
import { lastCrossing } from '#components/wall/crossings.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { queueCrossings, selectQueues } from './select.ts';

const NOW = 10_000_000;
const limits = { waiting: STARTING_THRESHOLDS.callsWaiting, longest: STARTING_THRESHOLDS.longestWait };
const COLUMNS = [
  'Skill Name',
  'Calls In Queue',
  'Current Longest Queue Time',
  'Agents Ready For Calls',
  'Agents On Call',
  'Queue Callbacks',
];
const since = (seconds: number): Cell => ({ since: NOW - seconds * 1_000 });
const queues = (...rows: Cell[][]) => resultOf(COLUMNS, ...rows);

describe('a row of the queue table', () => {
  it.each([
    { of: 'two calls, agents ready', row: [2, since(20), 1, 4, 0], severity: 'ok' },
    { of: 'three calls', row: [3, since(20), 1, 4, 0], severity: 'warn' },
    { of: 'a minute of waiting', row: [1, since(60), 1, 4, 0], severity: 'warn' },
    { of: 'two minutes of waiting', row: [1, since(120), 1, 4, 0], severity: 'critical' },
    { of: 'one call and nobody ready', row: [1, since(1), 0, 4, 0], severity: 'critical' },
    { of: 'nobody ready and nobody waiting', row: [0, null, 0, 4, 0], severity: 'ok' },
    { of: 'no numbers at all', row: [null, null, null, null, null], severity: 'ok' },
  ])('with $of is $severity', ({ row, severity }) => {
    expect(selectQueues(queues(['Billing', ...row]), limits, NOW)[0]?.severity).toBe(severity);
  });

  it('keeps no data apart from zero', () => {
    const [row] = selectQueues(queues(['Billing', null, null, 0, null, 2]), limits, NOW);
    expect(row).toMatchObject({ waiting: null, longest: null, ready: 0, onCall: null, callbacks: 2 });
  });

  it('shows no wait of calls where only callbacks wait', () => {
    expect(selectQueues(queues(['Billing', 0, since(900), 1, 1, 3]), limits, NOW)[0]).toMatchObject({
      longest: null,
      severity: 'ok',
    });
  });
});

describe('a queue with limits of its own', () => {
  const patient = { direction: 'rising', warn: 600_000, critical: 900_000 } as const;
  const many = { direction: 'rising', warn: 20, critical: 40 } as const;
  const own = [{ key: 'Mail', waiting: many, longest: patient }];

  it.each([
    { of: 'Mail', row: [12, since(300), 1, 4, 0], severity: 'ok' },
    { of: 'Mail', row: [12, since(700), 1, 4, 0], severity: 'warn' },
    { of: 'Mail', row: [40, since(1), 1, 4, 0], severity: 'critical' },
    { of: 'Mail', row: [1, since(1), 0, 4, 0], severity: 'critical' },
    { of: 'Billing', row: [12, since(300), 1, 4, 0], severity: 'critical' },
  ])('is judged by them alone: $of with $row is $severity', ({ of, row, severity }) => {
    expect(selectQueues(queues([of, ...row]), { ...limits, own }, NOW)[0]?.severity).toBe(severity);
  });

  it('turns at its own moments', () => {
    const table = queues(['Mail', 1, since(0), 1, 1, 0], ['Billing', 1, since(30), 1, 1, 0]);
    const judged = { ...limits, own };
    const crossings = queueCrossings(table, judged);
    for (let now = NOW; now < NOW + 1_000_000; now += 5_000)
      expect(selectQueues(table, judged, lastCrossing(crossings, now))).toEqual(
        selectQueues(table, judged, now),
      );
  });
});

describe('the order of the queue table', () => {
  it('is alarms first, then the longest wait, then calls waiting, then names as people count', () => {
    const rows = selectQueues(
      queues(
        ['Skill 10', 0, null, 1, 0, 0],
        ['Skill 9', 0, null, 1, 0, 0],
        ['Short', 1, since(5), 1, 0, 0],
        ['Long', 1, since(50), 1, 0, 0],
        ['Amber', 3, since(1), 1, 0, 0],
        ['Red', 1, since(1), 0, 0, 0],
      ),
      limits,
      NOW,
    );
    expect(rows.map(({ key }) => key)).toEqual(['Red', 'Amber', 'Long', 'Short', 'Skill 9', 'Skill 10']);
  });

  it('has pinned skills on top, in the order given, before alarms', () => {
    const table = queues(['A', 0, null, 1, 0, 0], ['B', 6, since(1), 1, 0, 0], ['C', 3, since(1), 1, 0, 0]);
    const rows = selectQueues(table, { ...limits, pinned: ['Gone', 'C', 'A'] }, NOW);
    expect(rows.map(({ key, isPinned }) => [key, isPinned])).toEqual([
      ['C', true],
      ['A', true],
      ['B', false],
    ]);
  });

  it.each([1, 200])('holds every one of %d skills', (count) => {
    const rows = Array.from({ length: count }, (_, index): Cell[] => [
      `Skill ${index}`,
      index % 5,
      since(index),
      1,
      1,
      0,
    ]);
    expect(selectQueues(queues(...rows), limits, NOW)).toHaveLength(count);
  });
});

describe('a queue whose figures are hardly true', () => {
  const HOUR_S = 3_600;
  it.each([
    {
      of: 'a wait of 18 hours',
      row: [1, since(18 * HOUR_S), 1, 1, 0],
      why: 'too-long',
      severity: 'critical',
    },
    {
      of: 'a wait of 18 hours beside callbacks',
      row: [1, since(18 * HOUR_S), 1, 1, 2],
      why: 'too-long',
      severity: 'critical',
    },
    { of: 'callbacks alone, for 18 hours', row: [0, since(18 * HOUR_S), 1, 1, 2], severity: 'ok' },
    { of: 'fewer than no calls', row: [-2, null, 1, 1, 0], why: 'negative', severity: 'ok' },
    { of: 'fewer than nobody ready', row: [1, since(1), -1, 1, 0], why: 'negative', severity: 'ok' },
    { of: 'a usual wait', row: [1, since(90), 1, 1, 0], severity: 'warn' },
  ])('with $of is flagged or not, and judged all the same', ({ row, why, severity }) => {
    const [shown] = selectQueues(queues(['A', ...row]), limits, NOW);
    expect(shown?.suspect?.why).toBe(why);
    expect(shown?.severity).toBe(severity);
  });

  it('is flagged at a moment that is among the crossings', () => {
    const table = queues(['A', 1, since(0), 1, 1, 0]);
    const crossings = queueCrossings(table, limits);
    const after = NOW + 4 * HOUR_S * 1_000;
    expect(selectQueues(table, limits, lastCrossing(crossings, after - 1))[0]?.suspect).toBeNull();
    expect(selectQueues(table, limits, lastCrossing(crossings, after))[0]?.suspect).not.toBeNull();
  });
});

describe('judging queues at the last crossing', () => {
  it('gives what judging now would give, at any moment', () => {
    const table = queues(
      ['A', 1, since(0), 1, 1, 0],
      ['B', 2, since(45), 1, 1, 0],
      ['C', 0, since(90), 1, 1, 2],
    );
    const crossings = queueCrossings(table, limits);
    for (let now = NOW; now < NOW + 150_000; now += 1_000)
      expect(selectQueues(table, limits, lastCrossing(crossings, now))).toEqual(
        selectQueues(table, limits, now),
      );
  });
});

describe('a row of a group', () => {
  const groups = (...rows: Cell[][]) =>
    resultOf(['Skill Groups', 'Calls In Queue', 'Service Level', MISSING_GROUP], ...rows);

  it('that is not there says so, stands last and alarms nobody', () => {
    const rows = selectQueues(groups(['Gone', null, null, 1], ['Here', 1, 0.5, 0]), limits, NOW);
    expect(rows.map(({ key, isMissing, severity }) => [key, isMissing, severity])).toEqual([
      ['Here', false, 'ok'],
      ['Gone', true, 'ok'],
    ]);
    expect(rows.map(({ serviceLevel }) => serviceLevel)).toEqual([0.5, null]);
  });
});
