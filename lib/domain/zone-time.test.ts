import { describe, expect, it } from 'vitest';
import { DAY_MS, zoneDay, zoneMoment, zoneOffsetMs } from './zone-time.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
function momentOf(zone: string, date: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(zoneMoment(zone, dayOf(date), hour * HOUR_MS + minute * MINUTE_MS)).toISOString();
}

describe('the clocks of a zone', () => {
  it.each([
    ['Europe/Paris', '2026-01-15T12:00:00Z', 1],
    ['Europe/Paris', '2026-07-15T12:00:00Z', 2],
    ['Asia/Kolkata', '2026-07-15T12:00:00Z', 5.5],
    ['Pacific/Chatham', '2026-01-15T12:00:00Z', 13.75],
    ['America/St_Johns', '2026-01-15T12:00:00Z', -3.5],
    ['UTC', '2026-01-15T12:00:00Z', 0],
    ['Not/AZone', '2026-01-15T12:00:00Z', 0],
  ])('are so far ahead in %s at %s: %d hours', (zone, at, hours) => {
    expect(zoneOffsetMs(zone, Date.parse(at))).toBe(hours * HOUR_MS);
  });

  it('keep a part of a second out of it', () => {
    expect(zoneOffsetMs('Asia/Kolkata', Date.parse('2026-07-15T12:00:00.987Z'))).toBe(5.5 * HOUR_MS);
  });

  it('say which day it is there', () => {
    expect(zoneDay('Pacific/Auckland', Date.parse('2026-05-31T12:30:00Z'))).toBe(dayOf('2026-06-01'));
    expect(zoneDay('America/Los_Angeles', Date.parse('2026-06-01T06:30:00Z'))).toBe(dayOf('2026-05-31'));
  });

  it.each([
    {
      where: 'plain day',
      zone: 'Europe/Paris',
      date: '2026-06-01',
      time: '09:30',
      at: '2026-06-01T07:30:00.000Z',
    },
    {
      where: 'before a spring change',
      zone: 'Europe/Paris',
      date: '2026-03-29',
      time: '01:59',
      at: '2026-03-29T00:59:00.000Z',
    },
    {
      where: 'in the hour spring takes away',
      zone: 'Europe/Paris',
      date: '2026-03-29',
      time: '02:30',
      at: '2026-03-29T01:00:00.000Z',
    },
    {
      where: 'after a spring change',
      zone: 'Europe/Paris',
      date: '2026-03-29',
      time: '03:00',
      at: '2026-03-29T01:00:00.000Z',
    },
    {
      where: 'in the hour autumn gives twice',
      zone: 'Europe/Paris',
      date: '2026-10-25',
      time: '02:30',
      at: '2026-10-25T00:30:00.000Z',
    },
    {
      where: 'after an autumn change',
      zone: 'Europe/Paris',
      date: '2026-10-25',
      time: '03:00',
      at: '2026-10-25T02:00:00.000Z',
    },
    {
      where: 'in the half hour spring takes',
      zone: 'Australia/Lord_Howe',
      date: '2026-10-04',
      time: '02:15',
      at: '2026-10-03T15:30:00.000Z',
    },
    {
      where: 'in the half hour autumn gives',
      zone: 'Australia/Lord_Howe',
      date: '2026-04-05',
      time: '01:45',
      at: '2026-04-04T14:45:00.000Z',
    },
    {
      where: 'where midnight is taken away',
      zone: 'Africa/Cairo',
      date: '2026-04-24',
      time: '00:00',
      at: '2026-04-23T22:00:00.000Z',
    },
    {
      where: 'where midnight comes after an hour given twice',
      zone: 'Africa/Cairo',
      date: '2026-10-30',
      time: '00:00',
      at: '2026-10-29T22:00:00.000Z',
    },
    {
      where: 'where a whole day was taken away',
      zone: 'Pacific/Apia',
      date: '2011-12-30',
      time: '12:00',
      at: '2011-12-30T10:00:00.000Z',
    },
  ])('reach a time: $where', ({ zone, date, time, at }) => {
    expect(momentOf(zone, date, time)).toBe(at);
  });
});
