import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Centre, CentreView, ModelCell } from '../centre.ts';
import { createCentre } from '../create-centre.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../day-curve.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');
const open = (over: { startAt?: number; seed?: number } = {}): Centre =>
  createCentre({ size: 'small', seed: 1, startAt: START, ...over });
const view = (over: Partial<CentreView> = {}): CentreView => ({
  skills: null,
  groups: null,
  range: 'Lifetime',
  rollingPeriod: 'Minutes30',
  timeZoneMs: -8 * HOUR,
  shiftStartMs: 0,
  ...over,
});
type Row = Record<string, ModelCell>;
function read(centre: Centre, type: StatisticType, seen: Partial<CentreView> = {}): Row[] {
  const { columns, rows } = centre.table(type, view(seen));
  return [...rows.values()].map((row) =>
    Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '?'])),
  );
}
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

const textOf = (cell: ModelCell | undefined): string => (typeof cell === 'string' ? cell : '');
const DURATIONS = /Duration$|Time$/;

describe('the tables', () => {
  it('have the documented columns of ACDStatus, in order', () => {
    expect(open().table('ACDStatus', view()).columns).toEqual([
      'Skill Name',
      'Agents Logged In',
      'Agents Not Ready For Calls',
      'Agents On Call',
      'Agents Ready For Calls',
      'Agents Ready For VMs',
      'Calls In Queue',
      'Calls In Queue (Visual IVR)',
      'Current Longest Queue Time',
      'Longest Queue Time',
      'Queue Callbacks',
      'Total VMs',
      'VMs In Progress',
      'VMs In Queue',
    ]);
  });

  it.each<[StatisticType, string, number]>([
    ['AgentState', 'Username', 23],
    ['AgentStatistics', 'Username', 28],
    ['CampaignState', 'Campaign Name', 8],
    ['OutboundCampaignManager', 'Campaign Name', 17],
    ['OutboundCampaignStatistics', 'Campaign Name', 9],
    ['InboundCampaignStatistics', 'Campaign Name', 23],
    ['AutodialCampaignStatistics', 'Campaign Name', 5],
  ])('key the rows of %s by %s', (type, ...[key, fixed]) => {
    const centre = open();
    const { columns, rows } = centre.table(type, view());
    const hasEndings = type.endsWith('Statistics');
    expect(columns[0]).toBe(key);
    expect(columns.slice(fixed)).toEqual(hasEndings ? centre.dispositions() : []);
    expect(new Set(columns).size).toBe(columns.length);
    expect(rows.size).toBeGreaterThan(0);
    for (const [name, row] of rows) {
      expect(row[0]).toBe(name);
      expect(row.length).toBe(columns.length);
    }
  });

  it('write finished durations as whole seconds in ms, and running ones by their beginning', () => {
    const centre = open();
    const cells = STATISTIC_TYPES.flatMap((type) => read(centre, type).flatMap((row) => Object.entries(row)));
    const beginnings = cells.flatMap(([, cell]) => (typeof cell === 'object' ? [cell.since] : []));
    expect(Math.max(...beginnings)).toBeLessThanOrEqual(centre.now);
    const finished = cells.filter(([column, cell]) => typeof cell === 'string' && DURATIONS.test(column));
    expect(finished.filter(([, cell]) => !/^(0|\d+000)$/.test(textOf(cell)))).toEqual([]);
  });

  it('tick only the durations of the state an agent is in', () => {
    const centre = open();
    const stateColumns = {
      Ready: 'Ready State Duration',
      'On Call': 'On Call State Duration',
      'After Call Work': 'After Call Work State Duration',
      'Not Ready': 'Not Ready State Duration',
      'Logged Out': 'Logged Out State Duration',
    };
    for (let at = START; at < START + 2 * HOUR; at += 5 * MINUTE) {
      centre.advanceTo(at);
      for (const row of read(centre, 'AgentState')) {
        for (const [state, column] of Object.entries(stateColumns))
          expect(row[column]).toEqual(row['State'] === state ? row['State Duration'] : '0');
        expect(typeof row['Reason Duration']).toBe(row['Reason Code'] === '' ? 'string' : 'object');
        expect(row['Reason Since'] === '').toBe(row['Reason Code'] === '');
      }
    }
  });

  it('name the reason of every Not Ready, and the call and the customer of every call', () => {
    const centre = open();
    const agents = Array.from({ length: 24 }, (_, at) => {
      centre.advanceTo(START + at * 5 * MINUTE);
      return read(centre, 'AgentState');
    }).flat();
    const notReady = agents.filter((row) => row['State'] === 'Not Ready');
    const onCall = agents.filter((row) => row['State'] === 'On Call');
    expect(notReady.map((row) => row['Reason Code'])).not.toContain('');
    expect(onCall.flatMap((row) => [row['Call Type'], row['Customer']])).not.toContain('');
    expect([notReady.length > 0, onCall.length > 0]).toEqual([true, true]);
  });

  it('write State Since in Pacific time, summer time or not', () => {
    for (const [startAt, expected] of [
      [Date.parse('2025-03-09T09:58:00Z'), '2025-03-09 01:5'],
      [Date.parse('2025-03-09T10:08:00Z'), '2025-03-09 03:0'],
    ] as const) {
      const centre = open({ startAt });
      const since = read(centre, 'AgentState').map((row) => textOf(row['State Since']));
      expect(since.some((text) => text.startsWith(expected))).toBe(true);
      for (const text of since) expect(text).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(since.some((text) => text.startsWith('2025-03-09 02'))).toBe(false);
    }
  });

  it('count every agent in one state: over the skills, logged in is ready + on call + not ready', () => {
    const centre = open();
    for (const row of read(centre, 'ACDStatus')) {
      const [, loggedIn, ready] = /^(\d+) \((\d+)\)$/.exec(textOf(row['Agents Logged In'])) ?? [];
      expect(ready).toBe(row['Agents Ready For Calls']);
      expect(Number(loggedIn)).toBe(
        Number(ready) + Number(row['Agents On Call']) + Number(row['Agents Not Ready For Calls']),
      );
      expect(Number(row['Total VMs'])).toBe(Number(row['VMs In Progress']) + Number(row['VMs In Queue']));
    }
  });

  it('let the longest wait run exactly while somebody waits, and never exceed the longest of the range', () => {
    const centre = open();
    let waitsSeen = 0;
    for (let at = START; at < START + 4 * HOUR; at += MINUTE) {
      centre.advanceTo(at);
      for (const row of read(centre, 'ACDStatus')) {
        const waiting =
          Number(row['Calls In Queue']) +
          Number(row['Calls In Queue (Visual IVR)']) +
          Number(row['Queue Callbacks']);
        const current = row['Current Longest Queue Time'];
        const ageOf = (cell: ModelCell | undefined): number =>
          typeof cell === 'object' ? centre.now - cell.since : Number(cell);
        expect(typeof current).toBe(waiting > 0 ? 'object' : 'string');
        expect(ageOf(row['Longest Queue Time'])).toBeGreaterThanOrEqual(
          Math.floor(ageOf(current) / SECOND) * SECOND,
        );
        if (waiting > 0) waitsSeen += 1;
      }
    }
    expect(waitsSeen).toBeGreaterThan(20);
  });

  it('show only the skills and groups of the view', () => {
    const centre = open();
    const [group] = centre.groups();
    const seen = { skills: new Set(['Billing', 'Español']), groups: new Set([group?.name ?? '']) };
    expect(read(centre, 'ACDStatus', seen).map((row) => row['Skill Name'])).toEqual(['Billing', 'Español']);
    const agents = read(centre, 'AgentState', seen).map((row) => row['Username']);
    expect(agents.length).toBeGreaterThan(3);
    expect(agents.length).toBeLessThan(10);
    expect(read(centre, 'AgentStatistics', seen).map((row) => row['Username'])).toEqual(agents);
    expect(read(centre, 'ACDStatus', { skills: new Set() })).toEqual([]);
  });

  it('count less the later a range begins', () => {
    const centre = open();
    centre.advanceTo(START + 30 * HOUR);
    const calls = (seen: Partial<CentreView>): number =>
      sum(read(centre, 'InboundCampaignStatistics', seen), 'Total Calls');
    const shift = calls({ range: 'CurrentShift', shiftStartMs: 14 * HOUR });
    const day = calls({ range: 'CurrentDay' });
    const week = calls({ range: 'CurrentWeek' });
    const hour = calls({ range: 'RollingHour' });
    expect(hour).toBeGreaterThan(0);
    expect(shift).toBeGreaterThan(hour);
    expect(day).toBeGreaterThan(shift);
    expect(week).toBeGreaterThan(day);
    expect(week).toBe(calls({ range: 'Lifetime' }));
  });

  it.each([-8, 0, 5.5, 5.75])('begin the day anew at midnight of a zone %f hours from GMT', (zone) => {
    const timeZoneMs = zone * HOUR;
    const midnight = Math.ceil((START + timeZoneMs) / DAY) * DAY - timeZoneMs;
    const centre = open({ startAt: midnight - 5 * MINUTE });
    const calls = (): number =>
      sum(read(centre, 'InboundCampaignStatistics', { range: 'CurrentDay', timeZoneMs }), 'Total Calls');
    expect(calls()).toBeGreaterThan(200);
    centre.advanceTo(midnight);
    expect(calls()).toBeLessThan(3);
    centre.advanceTo(midnight + 30 * MINUTE);
    expect(calls()).toBeGreaterThan(20);
  });

  it('show running outbound campaigns only in the manager, over the rolling period', () => {
    const centre = open();
    const attempts = (rollingPeriod: CentreView['rollingPeriod']): number =>
      sum(read(centre, 'OutboundCampaignManager', { rollingPeriod }), 'Dialing Attempts');
    expect(attempts('Minutes5')).toBeLessThan(attempts('Minutes30'));
    expect(attempts('Minutes30')).toBeLessThan(attempts('Hours3'));
    expect(attempts('Today')).toBe(sum(read(centre, 'OutboundCampaignStatistics'), 'Total Calls'));
    for (const row of read(centre, 'OutboundCampaignManager')) {
      expect(row['State']).toBe('RUNNING');
      expect(Number(row['Available Records'])).toBeLessThan(Number(row['Total Records']));
    }
    centre.advanceTo(START + 11 * HOUR);
    expect(read(centre, 'OutboundCampaignManager')).toEqual([]);
  });

  it('give times that fit the range: nobody is signed in longer than an hour of the last hour', () => {
    const centre = open();
    for (const row of read(centre, 'AgentStatistics', { range: 'RollingHour' })) {
      expect(Number(row['Login Time'])).toBeLessThanOrEqual(HOUR);
      expect(Number(row['Off Break Time'])).toBeLessThanOrEqual(Number(row['Login Time']));
      for (const column of ['Occupancy', 'Utilization'])
        expect(row[column]).toMatch(Number(row['Off Break Time']) > 0 ? /^\d+\.\d\d$/ : /^(|0\.00)$/);
    }
    const wholeHour = read(centre, 'AgentStatistics', { range: 'RollingHour' }).filter(
      (row) => Number(row['Login Time']) === 59 * MINUTE,
    );
    expect(wholeHour.length).toBeGreaterThan(8);
  });

  it('write service level as a percent of those connected or abandoned, nothing while there are none', () => {
    const centre = open();
    for (const row of read(centre, 'InboundCampaignStatistics')) {
      expect(row['Service Level Queue']).toMatch(/^\d{1,3}\.\d\d$/);
      expect(Number(row['Service Level Queue'])).toBeGreaterThan(30);
      expect(Number(row['Connected Plus Abandoned Calls'])).toBe(
        Number(row['Connected Calls']) + Number(row['Abandoned Calls']),
      );
    }
    centre.change({ kind: 'add-campaign', name: 'Idle', type: 'INBOUND' });
    const idle = read(centre, 'InboundCampaignStatistics').find((row) => row['Campaign Name'] === 'Idle');
    expect([idle?.['Service Level Queue'], idle?.['Abandon Call Rate'], idle?.['Avg Handle Time']]).toEqual([
      '',
      '',
      '0',
    ]);
  });

  it('hand out the same row again while nothing of the agent changed', () => {
    const centre = open();
    for (const type of ['AgentState', 'AgentStatistics'] as const) {
      const before = centre.table(type, view()).rows;
      centre.advanceTo(centre.now + SECOND);
      const rows = centre.table(type, view()).rows;
      const same = [...rows].filter(([key, row]) => before.get(key) === row).length;
      expect(same).toBeGreaterThan(15);
      for (const [key, row] of rows)
        expect(JSON.stringify(before.get(key)) === JSON.stringify(row)).toBe(before.get(key) === row);
    }
  });
});
