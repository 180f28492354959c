import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { BigNumberPanel } from '../board.ts';
import { defaultBoard } from '../default-board.ts';
import { worded } from '../templates/worded.ts';
import { suspectCaveats } from './suspect-caveats.ts';

const t = englishWords('explain');
const { panels } = worded(defaultBoard({ connectionId: 'five9', columnRoles: {} }), englishWords('boards'));
const KEPT = 'What is marked is shown, counted and alarmed all the same.';

describe('what is hardly true', () => {
  it.each([
    ['longest-wait', 'A time of 4 h or more is marked as unlikely.'],
    ['queues', 'A time of 4 h or more is marked as unlikely.'],
    ['calls-waiting', 'Less than none is marked as unlikely.'],
    ['service-level', 'More than 100% and less than none is marked as unlikely.'],
  ])('of %s is told with its bound', (id, says) => {
    const panel = panels.find((one) => one.id === id);
    const caveats = panel ? suspectCaveats(panel, t) : [];
    expect(caveats).toContain(says);
    expect(caveats.at(-1)).toBe(KEPT);
  });

  it('of agents is told by what they do', () => {
    const panel = panels.find(({ kind }) => kind === 'agent-grid');
    const [says = ''] = panel ? suspectCaveats(panel, t) : [];
    for (const part of ['a call from 4 h', 'ringing from 10 min', 'one state from 16 h'])
      expect(says).toContain(part);
  });

  it('is told neither of what several columns come to nor of panels that judge nothing', () => {
    const panel: BigNumberPanel = {
      id: 'share',
      kind: 'big-number',
      at: { column: 0, row: 0, columns: 12, rows: 12 },
      title: 'Share',
      place: { x: 0, y: 0, width: 400, height: 200 },
      query: {
        kind: 'figures',
        connection: 'five9',
        type: 'ACDStatus',
        figures: [{ as: 'value', fn: 'formula', formula: 'sum([A]) / sum([B])' }],
      },
      figure: 'value',
      format: 'percent',
      foot: [],
      missing: 'none',
    };
    expect(suspectCaveats(panel, t)).toEqual([]);
    const states = panels.find(({ kind }) => kind === 'state-bar');
    expect(states && suspectCaveats(states, t)).toEqual([]);
  });
});
