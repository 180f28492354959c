import { describe, expect, it } from 'vitest';
import { defaultBoard } from '#lib/domain/default-board';
import type { Aggregate } from '#lib/domain/live-query';
import { boundedWork } from './query-work.ts';

const base = { connection: 'five9', type: 'AgentState' } as const;
const figures = (many: number): Aggregate[] =>
  Array.from({ length: many }, (_, place) => ({ as: `f${place}`, fn: 'count' }));

describe('the work of queries', () => {
  it('is refused as a whole when it is too much, however it is spread over queries', () => {
    const query = { kind: 'figures', ...base, figures: figures(64) } as const;
    expect(() => boundedWork(Array.from({ length: 15 }, () => query))).not.toThrow();
    expect(() => boundedWork(Array.from({ length: 64 }, () => query))).toThrow(
      expect.objectContaining({ code: 'too-many-queries' }),
    );
  });

  it('of a whole board is far below the bound', () => {
    const board = defaultBoard({ connectionId: 'five9', columnRoles: {} }).panels.flatMap((panel) =>
      'query' in panel ? [panel.query] : [],
    );
    expect(board.length).toBeGreaterThan(4);
    expect(() => boundedWork(Array.from({ length: 5 }, () => board).flat())).not.toThrow();
  });
});
