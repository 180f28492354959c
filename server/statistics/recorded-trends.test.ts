import { describe, expect, it } from 'vitest';
import { defaultBoard } from '#lib/domain/default-board';
import { ManualClock } from '#lib/domain/manual-clock';
import { ConnectionStatistics } from './connection-statistics.ts';
import { LiveQueryRegistry } from './live-query-registry.ts';
import { RecordedTrends } from './recorded-trends.ts';

function recording() {
  const clock = new ManualClock(0);
  const connections = ['north', 'south'].map(
    (id) => new ConnectionStatistics({ id, name: id, zone: 'UTC', clock }),
  );
  const registry = new LiveQueryRegistry({ clock, connections });
  return { registry, trends: new RecordedTrends(registry) };
}

const board = (connectionId: string, serviceLevel?: string) =>
  defaultBoard({ connectionId, columnRoles: serviceLevel === undefined ? {} : { serviceLevel } });

describe('the recorded trends of the boards', () => {
  it('stay open with nobody looking, until their connection is forgotten', () => {
    const { registry, trends } = recording();
    trends.record('north', [board('north')]);
    const ofOne = registry.size;
    trends.record('south', [board('south')]);
    expect([ofOne > 0, registry.size]).toEqual([true, 2 * ofOne]);
    trends.forget('north');
    expect(registry.size).toBe(ofOne);
    trends.forget('south');
    expect(registry.size).toBe(0);
  });

  it('follow a column that is mapped anew, and keep the rest as it is', () => {
    const { registry, trends } = recording();
    trends.record('north', [board('north')]);
    const { size } = registry;
    const waiting = registry.open(firstTrend('north'));
    trends.record('north', [board('north', 'Answered in time')]);
    expect(registry.size).toBe(size);
    expect(registry.open(firstTrend('north')).q).toBe(waiting.q);
  });
});

function firstTrend(connection: string) {
  const [panel] = board(connection).panels;
  if (panel?.kind !== 'big-number') throw new Error('The board begins with a big number');
  const figure = panel.query.figures[0];
  if (!figure) throw new Error('A big number has a figure');
  const { type } = panel.query;
  return { kind: 'trend' as const, connection, type, figure, everyMs: 60_000, keep: 60 };
}
