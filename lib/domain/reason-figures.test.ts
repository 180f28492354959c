import { describe, expect, it } from 'vitest';
import { compileBoard } from './compile-board.ts';
import type { StateMapping } from './looks.ts';
import { blended } from './templates/blended.ts';

const CONNECTION = { id: 'b', connectionId: 'five9', columnRoles: {} };
const figuresWith = (states: readonly StateMapping[]) =>
  compileBoard(blended(), { ...CONNECTION, states }).panels.flatMap((panel) =>
    panel.kind === 'state-bar' ? panel.query.figures : [],
  );

describe('a bar of states', () => {
  it('counts those whose reason is drawn as another state', () => {
    const states: StateMapping[] = [
      { text: 'Outbound prep', state: 'wrap', label: null },
      { text: 'Notes', state: 'wrap', label: null },
      { text: 'Lunch', state: 'not-ready', label: 'Lunch break' },
    ];
    expect(figuresWith(states).slice(1)).toEqual([
      {
        as: 'as wrap',
        fn: 'count',
        where: { column: 'Reason Code', op: 'in', values: ['Outbound prep', 'Notes'] },
      },
    ]);
  });

  it('asks for nothing more while no reason is', () => {
    expect(figuresWith([])).toHaveLength(1);
  });
});
