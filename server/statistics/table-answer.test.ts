import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { rowKeysOf } from '#server/scope/row-keys';
import { scopedVisibility } from '#server/scope/scoped-visibility';
import { EVERYTHING } from '#server/scope/visibility';
import { ConnectionStatistics } from './connection-statistics.ts';
import { type TableRequest, answerTable } from './table-answer.ts';

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
  answerTable(
    [queues()],
    { connection: 'five9', type: 'ACDStatus', accept, visibility: EVERYTHING },
    now + later,
  );

const NO_KEYS = rowKeysOf([]);
const REQUEST: TableRequest = { connection: 'five9', type: 'ACDStatus', accept: '', visibility: EVERYTHING };

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
    expect(() => answerTable(statistics, { ...REQUEST, connection: 'x' }, now)).toThrow(
      expect.objectContaining({ code: 'unknown-connection' }),
    );
    expect(() => answerTable(statistics, { ...REQUEST, type: 'Nope' }, now)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it.each(['application/json', 'text/csv'])('has only the rows its asker sees, as %s', (accept) => {
    const seen = scopedVisibility(
      new Map([
        [
          'five9',
          {
            agents: NO_KEYS,
            campaigns: NO_KEYS,
            skillGroups: NO_KEYS,
            skills: rowKeysOf(['Orders, "Delivery"']),
          },
        ],
      ]),
    );
    const { body } = answerTable([queues()], { ...REQUEST, accept, visibility: seen }, now);
    expect(body).toContain('Delivery');
    expect(body).not.toContain('cmd');
  });

  it('is refused over a connection of which its asker sees nothing as over one that is not there', () => {
    const asked = (request: Partial<TableRequest>): unknown => {
      try {
        return answerTable([queues()], { ...REQUEST, ...request }, now);
      } catch (error) {
        return error;
      }
    };
    const unseen = asked({ visibility: scopedVisibility(new Map()) });
    expect(unseen).toMatchObject({ code: 'unknown-connection' });
    expect(unseen).toEqual(asked({ connection: 'x' }));
    expect(asked({ visibility: scopedVisibility(new Map()), type: 'Nope' })).toEqual(unseen);
  });
});
