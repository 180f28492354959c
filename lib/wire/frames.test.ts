import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { ResultDelta, ResultTable } from '#lib/domain/result-table';
import { decodeFrame } from './decode-frame.ts';
import { encodeFrame, idLine, parsePosition } from './encode-frame.ts';
import type { Frame } from './frame.ts';
import { deltaFrame, deltaOf, snapshotFrame, tableOf } from './result-frames.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string({ unit: 'binary' }),
  fc.constant(null),
  fc.record({ since: fc.nat() }).map(({ since }) => ({ since })),
);
const row = fc
  .tuple(fc.string({ unit: 'binary' }), fc.array(cell))
  .map(([key, others]) => ({ key, cells: [key, ...others] }));
const table: fc.Arbitrary<ResultTable> = fc.record({
  version: fc.nat(),
  columns: fc.array(fc.constant({ name: 'Skill', kind: 'key' as const })),
  rows: fc.array(row),
});
const delta: fc.Arbitrary<ResultDelta> = fc.record(
  {
    from: fc.nat(),
    version: fc.nat(),
    set: fc.array(fc.tuple(fc.string(), fc.nat(), cell)),
    add: fc.array(row),
    del: fc.array(fc.string()),
    order: fc.array(fc.string()),
  },
  { requiredKeys: ['from', 'version', 'set', 'add', 'del'] },
);

const dataOf = (text: string): string => /^event: \w+\ndata: ([^\n\r]*)\n\n$/.exec(text)?.[1] ?? '';

function through(frame: Frame): Frame {
  const decoded = decodeFrame(dataOf(encodeFrame(frame)));
  if (decoded.kind !== 'frame') throw new Error(`${decoded.kind}: ${JSON.stringify(frame)}`);
  return decoded.frame;
}
const stateOf = (over: object): string => {
  const told = {
    id: 'a',
    name: 'A',
    zone: 'UTC',
    state: 'live',
    reason: '',
    stateSince: 1,
    types: [],
    quota: [],
  };
  return JSON.stringify({ kind: 'state', serverTime: 1, connections: [{ ...told, ...over }] });
};
/** JSON has no negative zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('frames on the wire', () => {
  it('bring any table over as it was', () => {
    fc.assert(
      fc.property(table, (given) => {
        const query = { q: 'q1', query: { connection: 'five9', type: 'ACDStatus' as const } };
        const frame = through(snapshotFrame(query, given));
        expect(frame.kind === 'snapshot' && tableOf(frame)).toEqual(plain(given));
      }),
    );
  });

  it('bring any delta over as it was', () => {
    fc.assert(
      fc.property(delta, (given) => {
        const frame = through(deltaFrame('q1', given));
        expect(frame.kind === 'delta' && deltaOf(frame)).toEqual(plain(given));
      }),
    );
  });

  it('leave out the empty parts of a delta', () => {
    expect(deltaFrame('q', { from: 1, version: 2, set: [], add: [], del: [] })).toEqual({
      kind: 'delta',
      q: 'q',
      from: 1,
      v: 2,
    });
  });
});

describe('reading a frame', () => {
  it('passes over kinds of a later version', () => {
    expect(decodeFrame('{"kind":"fanfare","volume":11}')).toEqual({ kind: 'unknown' });
    expect(decodeFrame('{"kind":"constructor"}')).toEqual({ kind: 'unknown' });
  });

  it('lets fields of a later version through', () => {
    expect(decodeFrame('{"kind":"heartbeat","serverTime":1,"more":true}').kind).toBe('frame');
  });

  it.each([{}, { range: 'week' }, { range: 'a range of a later version' }])(
    'takes a connection with %j',
    (over) => {
      expect(decodeFrame(stateOf(over)).kind).toBe('frame');
    },
  );

  it.each([
    ['', 'not JSON'],
    ['null', 'no kind'],
    ['[]', 'no kind'],
    ['{"kind":7}', 'no kind'],
    ['{"kind":"heartbeat"}', 'heartbeat'],
    ['{"kind":"heartbeat","serverTime":"now"}', 'heartbeat'],
    ['{"kind":"delta","q":"a","from":1,"v":2,"set":[["k",0]]}', 'delta'],
    ['{"kind":"delta","q":"a","from":1,"v":2,"set":[["k",-1,null]]}', 'delta'],
    ['{"kind":"delta","q":"a","from":1,"v":2,"add":[[1,2]]}', 'delta'],
    [
      '{"kind":"snapshot","q":"a","v":1,"connection":"c","type":"Weather","columns":[],"rows":[]}',
      'snapshot',
    ],
    [
      '{"kind":"snapshot","q":"a","v":1,"connection":"c","type":"ACDStatus","columns":[],"rows":[[{}]]}',
      'snapshot',
    ],
    ['{"kind":"state","serverTime":1,"connections":[{"id":"a"}]}', 'state'],
    [stateOf({ range: 7 }), 'state'],
  ])('refuses %s', (data, why) => {
    expect(decodeFrame(data)).toEqual({ kind: 'broken', why });
  });

  it('never throws, whatever comes', () => {
    const mangled = fc.json().map((json) => `{"kind":"snapshot","rows":${json}}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mangled), (data) => {
        expect(decodeFrame(data).kind).toMatch(/broken|unknown/);
      }),
    );
  });
});

describe('an event id', () => {
  it('reads back as it was written', () => {
    const position = { epoch: 'b1c2-e3', n: 41 };
    expect(idLine(position)).toBe('id: b1c2-e3.41\n');
    expect(parsePosition('b1c2-e3.41')).toEqual(position);
  });

  it.each([undefined, '', '41', 'e.', 'e.-1', 'e.1.2', 'e 1', `e.${'9'.repeat(20)}`])(
    'is none of ours: %s',
    (text) => {
      expect(parsePosition(text)).toBeNull();
    },
  );
});
