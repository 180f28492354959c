import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { SourceEvent } from '#lib/domain/source';
import { rowKeysOf } from '#server/scope/row-keys';
import { scopedVisibility } from '#server/scope/scoped-visibility';
import { EVERYTHING } from '#server/scope/visibility';
import { AgentTimelines } from './agent-timeline.ts';
import { ConnectionStatistics } from './connection-statistics.ts';

const start = 10_000_000;
const minute = 60_000;
const columns = [
  { name: 'Username', kind: 'key' },
  { name: 'State', kind: 'state' },
  { name: 'State Duration', kind: 'duration' },
  { name: 'Reason Code', kind: 'text' },
  { name: 'Reason Duration', kind: 'duration' },
] as const;

function floor() {
  const clock = new ManualClock(start);
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'N', zone: 'UTC', clock });
  const timelines = new AgentTimelines({ clock, connections: [statistics] });
  const moments = () => ({ sourceTime: clock.now(), measuredAt: clock.now(), receivedAt: clock.now() });
  const apply = (event: SourceEvent): void => statistics.apply(event);
  const become = (key: string, state: string, more: { reason?: string | null; durationMs?: number } = {}) =>
    apply({
      kind: 'update',
      type: 'AgentState',
      added: [],
      deleted: [],
      cells: [
        { key, column: 'State', value: state },
        { key, column: 'State Duration', value: more.durationMs ?? 0 },
        { key, column: 'Reason Code', value: more.reason ?? null },
        { key, column: 'Reason Duration', value: more.durationMs ?? 0 },
      ],
      ...moments(),
    });
  const snapshot = (rows: (string | number | null)[][]) =>
    apply({ kind: 'snapshot', type: 'AgentState', columns, rows, ...moments() });
  return { clock, timelines, become, snapshot, apply, moments };
}

describe('the last hour of an agent', () => {
  it('begins with the state the agent was found in and follows each change', () => {
    const { clock, timelines, become, snapshot } = floor();
    snapshot([['ana', 'Ready', 3 * minute, null, 0]]);
    clock.jump(minute);
    become('ana', 'On Call');
    clock.jump(5 * minute);
    become('ana', 'Not Ready', { reason: 'Lunch' });
    expect(timelines.timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING }).spans).toEqual([
      { state: 'Ready', reason: null, from: start - 3 * minute, to: start + minute },
      { state: 'On Call', reason: null, from: start + minute, to: start + 6 * minute },
      { state: 'Not Ready', reason: 'Lunch', from: start + 6 * minute, to: null },
    ]);
  });

  it('takes a changed reason within one state for a stretch of its own', () => {
    const { clock, timelines, become, snapshot } = floor();
    snapshot([['ana', 'Not Ready', 0, 'Break', 0]]);
    clock.jump(minute);
    become('ana', 'Not Ready', { reason: 'Meeting' });
    expect(
      timelines
        .timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING })
        .spans.map(({ reason }) => reason),
    ).toEqual(['Break', 'Meeting']);
  });

  it('does not begin a stretch anew for a whole-second jitter or a repeated snapshot', () => {
    const { clock, timelines, snapshot } = floor();
    snapshot([['ana', 'Ready', 0, null, 0]]);
    clock.jump(minute);
    snapshot([['ana', 'Ready', minute - 1_000, null, 0]]);
    expect(
      timelines.timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING }).spans,
    ).toHaveLength(1);
  });

  it('forgets what ended more than an hour ago, and agents who are gone', () => {
    const { clock, timelines, become, snapshot, apply, moments } = floor();
    snapshot([
      ['ana', 'Ready', 0, null, 0],
      ['ben', 'Ready', 0, null, 0],
    ]);
    clock.jump(minute);
    become('ana', 'On Call');
    clock.jump(61 * minute);
    expect(
      timelines
        .timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING })
        .spans.map(({ state }) => state),
    ).toEqual(['On Call']);
    apply({ kind: 'update', type: 'AgentState', added: [], cells: [], deleted: ['ben'], ...moments() });
    expect(timelines.timeline({ connection: 'five9', key: 'ben', visibility: EVERYTHING }).spans).toEqual([]);
  });

  it('stays bounded for an agent who never rests', () => {
    const { clock, timelines, become, snapshot } = floor();
    snapshot([['ana', 'Ready', 0, null, 0]]);
    for (let turn = 0; turn < 500; turn++) {
      clock.jump(5_000);
      become('ana', turn % 2 === 0 ? 'On Call' : 'Ready');
    }
    const { spans } = timelines.timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING });
    expect(spans.length).toBeLessThanOrEqual(120);
    expect(spans.at(-1)).toMatchObject({ from: clock.now(), to: null });
  });

  it('knows nothing of other connections', () => {
    expect(() =>
      floor().timelines.timeline({ connection: 'other', key: 'ana', visibility: EVERYTHING }),
    ).toThrow(expect.objectContaining({ code: 'unknown-connection' }));
  });

  it('says of an agent whom the asker does not see what it says of one who is not there', () => {
    const { timelines, snapshot } = floor();
    snapshot([['ana', 'Ready', 0, null, 0]]);
    const nobody = rowKeysOf([]);
    const visibility = scopedVisibility(
      new Map([
        ['five9', { agents: rowKeysOf(['ben']), skills: nobody, campaigns: nobody, skillGroups: nobody }],
      ]),
    );
    const spansOf = (key: string) => timelines.timeline({ connection: 'five9', key, visibility }).spans;
    expect(spansOf('ana')).toEqual(spansOf('not there'));
    expect(
      timelines.timeline({ connection: 'five9', key: 'ana', visibility: EVERYTHING }).spans,
    ).toHaveLength(1);
    const elsewhere = scopedVisibility(new Map());
    expect(() => timelines.timeline({ connection: 'five9', key: 'ana', visibility: elsewhere })).toThrow(
      expect.objectContaining({ code: 'unknown-connection' }),
    );
  });
});
