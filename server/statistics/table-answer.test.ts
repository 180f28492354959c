import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { ConnectionStatistics } from './connection-statistics.ts';
import { answerTable } from './table-answer.ts';

const now = 50_000_000;

function queues() {
  const statistics = new ConnectionStatistics({
    id: 'five9',
    name: 'N',
    zone: 'UTC',
    clock: new ManualClock(now),
  });
  statistics.apply({
    kind: 'snapshot',
    type: 'ACDStatus',
    columns: [
      { name: 'Skill Name', kind: 'key' },
      { name: 'Calls In Queue', kind: 'count' },
      { name: 'Current Longest Queue Time', kind: 'duration' },
      { name: 'Total VMs', kind: 'count' },
    ],
    rows: [
      ['=cmd|calc', 2, 65_000, null],
      ['Orders, "Delivery"', 0, 0, 0],
    ],
    sourceTime: now - 900,
    measuredAt: now,
    receivedAt: now,
  });
  return statistics;
}

const ask = (accept: string, later = 0) =>
  answerTable([queues()], { connection: 'five9', type: 'ACDStatus', accept }, now + later);

describe('a table over HTTP', () => {
  it('is JSON with running durations as they are now, and no data as null', () => {
    const answer = ask('*/*', 5_000);
    expect(answer.contentType).toContain('application/json');
    expect(JSON.parse(answer.body)).toEqual({
      columns: [
        { name: 'Skill Name', kind: 'key' },
        { name: 'Calls In Queue', kind: 'count' },
        { name: 'Current Longest Queue Time', kind: 'duration' },
        { name: 'Total VMs', kind: 'count' },
      ],
      rows: [
        ['=cmd|calc', 2, 70_000, null],
        ['Orders, "Delivery"', 0, null, 0],
      ],
      version: 1,
      sourceTime: now - 900,
      receivedAt: now,
    });
  });

  it('is CSV that no spreadsheet runs as a formula', () => {
    const answer = ask('text/csv');
    expect(answer.contentType).toContain('text/csv');
    expect(answer.body).toBe(
      'Skill Name,Calls In Queue,Current Longest Queue Time,Total VMs\r\n' +
        "'=cmd|calc,2,0:01:05,\r\n" +
        '"Orders, ""Delivery""",0,,0\r\n',
    );
  });

  it.each([
    ['text/csv;q=0.9, application/json', 'application/json'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['text/csv;q=0', 'application/json'],
    ['', 'application/json'],
  ])('minds the weights of Accept: %s', (accept, type) => {
    expect(ask(accept).contentType).toContain(type);
  });

  it('refuses an unknown connection or type with a code', () => {
    const statistics = [queues()];
    const request = { connection: 'five9', type: 'ACDStatus', accept: '' };
    expect(() => answerTable(statistics, { ...request, connection: 'x' }, now)).toThrow(
      expect.objectContaining({ code: 'unknown-connection' }),
    );
    expect(() => answerTable(statistics, { ...request, type: 'Nope' }, now)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
