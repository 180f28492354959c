import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDocument } from './board-document.ts';
import { BOARD_ROOM } from './board-grid.ts';
import { boardQueries } from './board-queries.ts';
import { MOST_BOARD_QUERIES } from './board-rules.ts';
import { readBoardDocument, readBoardDraft, readBoardText } from './board-schema.ts';
import { compileBoard } from './compile-board.ts';
import { liveQuerySchema } from './live-query-schema.ts';
import { blended } from './templates/blended.ts';
import { anyBoard, boardDocument, numberPanel } from './testing/boards.ts';
import { QUERIES_PER_STREAM } from '../wire/stream-limits.ts';

const options = { id: 'b', connectionId: 'five9', columnRoles: { offered: 'Calls' } };
const at = (column: number, row: number, columns = 12) => ({ column, row, columns, rows: 14 });

function problems(document: unknown): string[] {
  const reading = readBoardDocument(document);
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a valid board', () => {
  it('is what the built-in one is', () => {
    expect(readBoardDocument(blended())).toEqual({ kind: 'ok', document: blended() });
  });

  it('compiles to panels in the room that never overlap, and is the same after being written down', () => {
    fc.assert(
      fc.property(anyBoard, (document) => {
        expect(problems(document)).toEqual([]);
        const again = readBoardText(JSON.stringify(document));
        expect(again).toEqual({ kind: 'ok', document });
        const { panels, connection } = compileBoard(document, options);
        expect([connection, panels.length]).toEqual(['five9', document.panels.length]);
        for (const [index, { place }] of panels.entries()) {
          expect(place.x).toBeGreaterThanOrEqual(BOARD_ROOM.x);
          expect(place.y).toBeGreaterThanOrEqual(BOARD_ROOM.y);
          expect(place.x + place.width).toBeLessThanOrEqual(BOARD_ROOM.x + BOARD_ROOM.width);
          expect(place.y + place.height).toBeLessThanOrEqual(BOARD_ROOM.y + BOARD_ROOM.height);
          expect(Math.min(place.width, place.height)).toBeGreaterThan(0);
          for (const { place: other } of panels.slice(0, index))
            expect(
              place.x >= other.x + other.width ||
                other.x >= place.x + place.width ||
                place.y >= other.y + other.height ||
                other.y >= place.y + place.height,
            ).toBe(true);
        }
      }),
    );
  });

  it('asks only what a wall is answered, with the next board beside it', () => {
    expect(2 * MOST_BOARD_QUERIES).toBeLessThanOrEqual(QUERIES_PER_STREAM);
    fc.assert(
      fc.property(anyBoard, (document) => {
        for (const query of boardQueries(compileBoard(document, options)))
          expect(liveQuerySchema.safeParse(query).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('may name columns that no domain has', () => {
    const query = {
      kind: 'figures',
      type: 'ACDStatus',
      figures: [{ as: 'waiting', fn: 'max', column: 'Moon Phase' }],
    } as const;
    expect(problems(boardDocument({ panels: [numberPanel({ query })] }))).toEqual([]);
  });
});

describe('a board that cannot be published', () => {
  const panels = (...made: BoardDocument['panels']) => boardDocument({ panels: made });
  const second = numberPanel({ id: 'second', title: 'Second' });

  it.each<[what: string, document: BoardDocument, problem: string]>([
    ['without panels', panels(), 'panels: There is no panel on it yet.'],
    [
      'with panels that overlap',
      panels(numberPanel(), { ...second, at: at(11, 13) }),
      'panels.1.at: “Second” lies over “Calls waiting”.',
    ],
    [
      'with a panel outside the grid',
      panels(numberPanel({ at: at(40, 0) })),
      'panels.0.at: “Calls waiting” stands outside the grid.',
    ],
    [
      'with a panel of a size that nobody can read',
      panels(numberPanel({ at: { ...at(0, 0, 48), rows: 1 } })),
      'panels.0.at: “Calls waiting” is too small to be read.',
    ],
    [
      'with a figure that the query does not have',
      panels(numberPanel({ figure: 'lost' })),
      'panels.0.figure: The query has no figure “lost”.',
    ],
    [
      'with a figure at the foot that the query does not have',
      panels(numberPanel({ foot: [{ show: 'name', figure: 'who' }] })),
      'panels.0.foot.0.figure: The query has no figure “who”.',
    ],
    [
      'with limits the wrong way round',
      panels(numberPanel({ threshold: { direction: 'rising', warn: 9, critical: 3 } })),
      'panels.0.threshold: The critical limit must lie beyond the warning.',
    ],
    ['with a panel without a title', panels(numberPanel({ title: ' ' })), 'panels.0.title: needs a title.'],
    [
      'with a table of queues that reads agents',
      panels({
        id: 'queues',
        kind: 'queue-table',
        title: 'Queues',
        at: at(0, 0),
        query: { kind: 'rows', type: 'AgentState', columns: '*' },
        waiting: { direction: 'rising', warn: 1, critical: 2 },
        longest: { direction: 'rising', warn: 1, critical: 2 },
      }),
      'panels.0.query.type: must be ACDStatus here, not AgentState.',
    ],
  ])('%s says so, and is still a draft', (_, document, problem) => {
    expect(problems(document)).toEqual([problem]);
    expect(readBoardDraft(document).kind).toBe('ok');
  });

  it('asks more than a wall is answered', () => {
    const many = Array.from({ length: 20 }, (_, place) =>
      numberPanel({
        id: `p${place}`,
        at: { column: (place % 5) * 9, row: Math.floor(place / 5) * 10, columns: 9, rows: 10 },
        query: {
          kind: 'figures',
          type: 'ACDStatus',
          where: { column: 'Skill Name', op: 'eq', value: `Skill ${place}` },
          figures: [{ as: 'waiting', fn: 'count' }],
        },
      }),
    );
    expect(problems(panels(...many))).toEqual([expect.stringContaining('40 different questions')]);
  });
});

describe('what is no board', () => {
  const good = boardDocument();
  it.each<[what: string, value: unknown, problem: string]>([
    ['nothing', null, ': This is no document.'],
    ['a list', [], ': This is no document.'],
    ['without a format', { ...good, format: undefined }, ': It does not say which format it is written in.'],
    [
      'of a newer Watchfloor',
      { ...good, format: 9 },
      ': It was written by a newer Watchfloor (format 9; this one knows 1).',
    ],
    ['without a name', { ...good, name: '  ' }, 'name: must have a name'],
    ['with a name of several lines', { ...good, name: 'a\nb' }, 'name: must be one line of plain text'],
    [
      'with more than it should have',
      { ...good, script: 'x' },
      ': has "script", which nothing here is called',
    ],
    ['with a theme that is none', { ...good, theme: 'pink' }, 'theme: must be "dark" or "light"'],
    [
      'with a grid beyond bounds',
      { ...good, grid: { columns: 1e9, rows: 1 } },
      'grid.columns: must be at most 96',
    ],
    [
      'with two panels of one id',
      { ...good, panels: [numberPanel(), numberPanel()] },
      'panels.1.id: is the id of another panel too',
    ],
    [
      'with too many panels',
      { ...good, panels: Array(61).fill(numberPanel()) },
      'panels: must have at most 60 entries',
    ],
    [
      'with a limit for a state that is none',
      {
        ...good,
        panels: [
          {
            id: 'a',
            kind: 'agent-grid',
            title: 'A',
            at: at(0, 0),
            query: { kind: 'rows', type: 'AgentState', columns: '*' },
            limits: { asleep: { direction: 'rising', warn: 1, critical: 2 } },
          },
        ],
      },
      'panels.0.limits: has "asleep", which nothing here is called',
    ],
    [
      'with keys that are not from a query of a page',
      {
        ...good,
        panels: [
          numberPanel({
            query: {
              kind: 'figures',
              type: 'ACDStatus',
              where: { within: { name: 'x', has: () => true, toJSON: () => 'x' } },
              figures: [{ as: 'waiting', fn: 'count' }],
            },
          }),
        ],
      },
      'panels.0.query.where: is no condition on a row',
    ],
  ])('%s is refused in plain words', (_, value, problem) => {
    expect(problems(value)).toContain(problem);
    expect(readBoardDraft(value).kind).toBe('bad');
  });

  it('cannot make anybody recurse without end', () => {
    let where: unknown = { column: 'a', op: 'eq', value: 1 };
    for (let depth = 0; depth < 100_000; depth++) where = { not: where };
    const query = { kind: 'figures', type: 'ACDStatus', where, figures: [{ as: 'waiting', fn: 'count' }] };
    const document = { ...good, panels: [{ ...numberPanel(), query }] };
    expect(problems(document)).toEqual([': Its parts are nested too deeply.']);
  });

  it('is never taken for one, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readBoardDocument(value).kind).toBe('bad');
      }),
    );
  });
});
