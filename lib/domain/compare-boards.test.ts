import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { BoardDocument, PanelDocument } from './board-document.ts';
import { compareBoards } from './compare-boards.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import { anyBoard, boardDocument, numberPanel } from './testing/boards.ts';

const t = englishWords('studio');
const withPanel = (panel: PanelDocument): BoardDocument => boardDocument({ panels: [panel] });
const between = (before: PanelDocument, after: PanelDocument): readonly string[] =>
  compareBoards(withPanel(before), withPanel(after), t).flatMap(({ words }) => words);

describe('what was changed on a board', () => {
  it('is nothing between a board and the same read again', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        expect(compareBoards(board, JSON.parse(JSON.stringify(board)), t)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('names every panel that came or went, whatever the boards', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (before, after) => {
        const changes = compareBoards(before, after, t);
        const ids = (kind: string) => changes.filter((one) => one.kind === kind).map(({ panel }) => panel);
        const old = before.panels.map(({ id }) => id);
        const now = after.panels.map(({ id }) => id);
        expect(ids('added')).toEqual(now.filter((id) => !old.includes(id)));
        expect(ids('removed')).toEqual(old.filter((id) => !now.includes(id)));
        for (const { words } of changes) {
          expect(words.length).toBeGreaterThan(0);
          for (const sentence of words) expect(sentence).toMatch(/^\S.*\.$/s);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is said of the board itself', () => {
    const after = boardDocument({
      name: 'Invoices',
      connection: 'emea',
      theme: 'light',
      masking: { agents: 'initials' },
      grid: { columns: 24, rows: 48 },
      viewing: { inches: 65, metres: 5 },
    });
    expect(compareBoards(boardDocument(), after, t)).toEqual([
      {
        kind: 'board',
        panel: null,
        title: 'Invoices',
        words: [
          'Called “Invoices”, not “Billing”.',
          'Reads the connection “emea”, not whichever connection is looked at.',
          'Is light, not dark.',
          'Shows agents by their initials, not by their names.',
          'Is read on 65″ from 5 m, not on 55″ from 5 m.',
          'Has a grid of 24 × 48 cells, not 48 × 48.',
        ],
      },
    ]);
  });

  it('is said of a panel that stands elsewhere', () => {
    const at = { column: 12, row: 0, columns: 24, rows: 14 };
    expect(between(numberPanel(), numberPanel({ at, title: 'Waiting' }))).toEqual([
      'Titled “Waiting”, not “Calls waiting”.',
      'Moved to column 13, row 1 from column 1, row 1.',
      'Takes 24 × 14 cells, not 12 × 14.',
    ]);
  });

  it('says limits in their unit', () => {
    const threshold = { direction: 'rising', warn: 30_000, critical: 90_000 } as const;
    const level = { direction: 'falling', warn: 0.8, critical: 0.655 } as const;
    expect(
      between(numberPanel({ format: 'duration' }), numberPanel({ format: 'duration', threshold })),
    ).toEqual([
      'Its limits: warning from 0.003 s and critical from 0.006 s → warning from 30 s and critical from 90 s.',
    ]);
    expect(
      between(
        numberPanel({ format: 'percent', threshold: level }),
        numberPanel({
          format: 'percent',
          threshold: { direction: 'between', warn: [0, 1], critical: [0, 1] },
        }),
      ),
    ).toEqual([
      'Its limits: warning below 80 % and critical below 65.5 % → warning outside of 0 %–100 % and critical outside of 0 %–100 %.',
    ]);
  });

  it('says what of a query is another', () => {
    const { query } = numberPanel();
    const where = { column: 'Skill Name', op: 'eq', value: 'Billing' } as const;
    expect(between(numberPanel(), numberPanel({ query: { ...query, type: 'AgentState', where } }))).toEqual([
      'What it reads is changed: the table: “ACDStatus” → “AgentState”; which rows.',
    ]);
  });

  it('says a formula as it is and as it was', () => {
    const { query } = numberPanel();
    const counting = (formula: string) =>
      numberPanel({ query: { ...query, figures: [{ as: 'waiting', fn: 'formula', formula }] } });
    expect(between(counting('count()'), counting('sum([Calls In Queue])'))).toEqual([
      'What it reads is changed: the figures: “count()” → “sum([Calls In Queue])”.',
    ]);
    expect(between(numberPanel(), counting('count()'))).toEqual(['What it reads is changed: the figures.']);
  });

  it('says that a panel is another kind, and that panels changed places in the list', () => {
    const text: PanelDocument = {
      id: 'waiting',
      kind: 'text',
      title: 'Calls waiting',
      at: numberPanel().at,
      look: 'note',
      text: 'Hello',
    };
    expect(between(numberPanel(), text)).toEqual(['Is text, not a big number.']);
    const second = numberPanel({ id: 'second', at: { column: 12, row: 0, columns: 12, rows: 14 } });
    const panels = [numberPanel(), second];
    expect(
      compareBoards(boardDocument({ panels }), boardDocument({ panels: panels.toReversed() }), t),
    ).toMatchObject([{ kind: 'board', words: ['Its panels are in another order.'] }]);
  });

  it('is said of the limits of each single queue, and of what is pinned', () => {
    const { callsWaiting, longestWait } = STARTING_THRESHOLDS;
    const queues = (over: Partial<Extract<PanelDocument, { kind: 'queue-table' }>>): PanelDocument => ({
      id: 'queues',
      kind: 'queue-table',
      title: 'Queues',
      at: { column: 0, row: 0, columns: 24, rows: 24 },
      query: { kind: 'rows', type: 'ACDStatus', columns: '*' },
      waiting: callsWaiting,
      longest: longestWait,
      ...over,
    });
    const before = queues({
      own: [
        { key: 'Mail', longest: longestWait },
        { key: 'A', waiting: callsWaiting },
      ],
    });
    const after = queues({
      own: [
        { key: 'A', waiting: callsWaiting },
        { key: 'B', waiting: callsWaiting },
      ],
    });
    expect(between(before, after)).toEqual([
      'Limits of the longest wait of “Mail”: warning from 60 s and critical from 120 s → none. ' +
        'Limits of calls waiting of “B”: none → warning from 3 and critical from 6.',
    ]);
    expect(between(queues({}), queues({ pinned: ['Mail'] }))).toEqual([
      'What is pinned to the top: none → “Mail”.',
    ]);
  });
});
