import { describe, expect, it } from 'vitest';
import { boardTrends } from './board-trends.ts';
import { defaultBoard } from './default-board.ts';

const board = defaultBoard({ connectionId: 'five9', columnRoles: {} });

describe('recording a board', () => {
  it('keeps an hour of every big number', () => {
    const numbers = board.panels.filter((panel) => panel.kind === 'big-number');
    const trends = boardTrends(board);
    expect(trends.map(({ figure }) => figure.as)).toEqual(numbers.map(({ figure }) => figure));
    for (const { everyMs, keep } of trends) expect(everyMs * keep).toBe(3_600_000);
  });

  it('records over the same rows as the number shows', () => {
    const [first] = board.panels;
    if (first?.kind !== 'big-number') throw new Error('the first panel is a big number');
    const where = { column: 'Skill Name', op: 'eq', value: 'Billing' } as const;
    const panel = { ...first, query: { ...first.query, where } };
    expect(boardTrends({ ...board, panels: [panel] })).toMatchObject([{ where, type: 'ACDStatus' }]);
  });

  it('records nothing for a number whose figure its query does not have', () => {
    const [first] = board.panels;
    if (first?.kind !== 'big-number') throw new Error('the first panel is a big number');
    const panel = { ...first, figure: 'absent' };
    expect(boardTrends({ ...board, panels: [panel] })).toEqual([]);
  });
});
