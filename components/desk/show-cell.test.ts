import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { flagOf, isFigure, showCell } from './show-cell.ts';

const t = englishWords('desk');
const NOW = 1_700_000_000_000;

describe('a cell in words', () => {
  it.each<[Cell, ColumnKind, string]>([
    [12_345, 'count', '12,345'],
    [0, 'count', '0'],
    ['12 (3)', 'pair', '12 (3)'],
    [65_000, 'duration', '1:05'],
    [3_725_000, 'longest', '1:02:05'],
    [16_200, 'mean', '0:16'],
    [0, 'duration', '0:00'],
    [{ since: NOW - 134_000 }, 'duration', '2:14'],
    [{ since: NOW + 2_000 }, 'duration', '0:00'],
    [{ since: NOW - 5_000 }, 'unknown', '0:05'],
    [0.8234, 'percent', '82.3%'],
    [1.5, 'ratio', '1.5'],
    [0.4188, 'money', '0.42'],
    ['perhaps', 'flag', 'perhaps'],
    ['2024-04-09 08:15:02', 'timestamp', '2024-04-09 08:15:02'],
    ['Lunch', 'text', 'Lunch'],
    ['n/a', 'count', 'n/a'],
    [1234567, 'unknown', '1234567'],
  ])('%o of kind %s reads %s', (cell, kind, text) => {
    expect(showCell(cell, { kind, now: NOW }, t)).toEqual({ text, noData: false });
  });

  it.each([[null], [''], [undefined]])('%o is no data, which is not zero', (cell) => {
    expect(showCell(cell, { kind: 'count', now: NOW }, t)).toEqual({ text: '–', noData: true });
  });
});

it.each([
  ['true', 'yes'],
  ['FALSE', 'no'],
  ['perhaps', null],
  [1, null],
  [null, null],
])('%o says %s, of a flag', (cell, flag) => {
  expect(flagOf(cell)).toBe(flag);
});

describe('figures', () => {
  it('stand at the right, texts and states at the left', () => {
    expect(isFigure('duration')).toBe(true);
    expect(isFigure('pair')).toBe(true);
    expect(isFigure('state')).toBe(false);
    expect(isFigure('unknown')).toBe(false);
  });
});
