import { describe, expect, it } from 'vitest';
import type { BigNumberPanel } from '#lib/domain/board';
import type { Cell } from '#lib/domain/cell';
import { pocketBoard } from '#lib/domain/pocket/pocket-board';
import { englishWords } from '#lib/words/testing/english-words';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { selectNumber } from './select-number.ts';

const NOW = 1_700_000_040_000;
const MINUTE = 60_000;
const tiles = pocketBoard({ connectionId: 'five9', columnRoles: {} }).panels;

function panelOf(id: string): BigNumberPanel {
  const panel = tiles.find((tile) => tile.id === id);
  if (panel?.kind !== 'big-number') throw new Error(`There is no number ${id}`);
  return panel;
}

function numberOf(id: string, value: Cell, history: readonly (number | null)[] = []) {
  const panel = panelOf(id);
  const table = resultOf(
    ['key', ...panel.query.figures.map(({ as }) => as)],
    ['all', ...panel.query.figures.map(({ as }) => (as === panel.figure ? value : 20))],
  );
  const trend = resultOf(
    ['at', 'value'],
    ...history.map((sample, place): Cell[] => [String(NOW - (history.length - place) * MINUTE), sample]),
  );
  return selectNumber({ panel, table, trend, at: NOW, frozenAt: null }, englishWords('common'));
}

describe('a key number', () => {
  it('is shown with its unit and its whole', () => {
    expect(numberOf('service-level', 0.9)).toMatchObject({ text: '90', unit: '%', severity: 'ok' });
    expect(numberOf('agents-ready', 4)).toMatchObject({ text: '4', unit: null, outOf: '20' });
  });

  it('keeps no data apart from zero', () => {
    expect(numberOf('service-level', null)).toMatchObject({ text: '–', unit: null, trouble: null });
    expect(numberOf('calls-waiting', 0)).toMatchObject({ text: '0', trouble: null });
  });

  it('has a shape once there are three samples of it', () => {
    expect(numberOf('calls-waiting', 0, [1, 2]).trend).toBeNull();
    expect(numberOf('calls-waiting', 0, [1, null, 5, 2]).trend).toMatchObject({ least: '1', most: '5' });
  });
});

describe('since when a number is beyond its limit', () => {
  const sinceOf = (history: readonly (number | null)[]) => {
    const since = numberOf('service-level', 0.7, history).trouble?.since;
    return since && { minutes: (NOW - since.at) / MINUTE, isSure: since.isSure };
  };

  it.each([
    [
      'the first sample beyond it after one that was well',
      [0.7, 0.9, 0.7, 0.7],
      { minutes: 2, isSure: true },
    ],
    ['not told before a sample is', [0.9, 0.9], null],
    ['before all that is known', [0.7, 0.7, 0.7], { minutes: 3, isSure: false }],
    ['not known to have begun after a gap', [0.9, null, 0.7], { minutes: 1, isSure: false }],
    ['not told without a history', [], null],
  ] as const)('is %s', (_, history, expected) => {
    expect(sinceOf(history)).toEqual(expected);
  });

  it('is told by a running time itself', () => {
    const { trouble } = numberOf('longest-wait', { since: NOW - 90_000 }, [0, 0, 0]);
    expect(trouble?.since).toEqual({ at: NOW - 30_000, isSure: true });
  });
});
