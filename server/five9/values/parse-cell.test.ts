import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '#lib/domain/column';
import { parseCell, showsHundreds } from './parse-cell.ts';

describe('parseCell', () => {
  it.each<[ColumnKind, string | null, number | string | null]>([
    ['count', '12', 12],
    ['count', ' 12 ', 12],
    ['count', '0', 0],
    ['count', '', null],
    ['count', '  ', null],
    ['count', null, null],
    ['duration', '254000', 254_000],
    ['mean', '40200', 40_200],
    ['longest', '764000', 764_000],
    ['percent', '0.82', 0.82],
    ['percent', '82%', 0.82],
    ['percent', '82 %', 0.82],
    ['ratio', '1.5', 1.5],
    ['money', '0.4188', 0.4188],
    ['pair', '12 (3)', '12 (3)'],
    ['text', '007', '007'],
    ['text', '', null],
    ['state', 'On Call', 'On Call'],
    ['timestamp', '2024-04-09 08:15:02', '2024-04-09 08:15:02'],
    ['flag', 'false', 'false'],
    ['key', 'agent1@acme.example', 'agent1@acme.example'],
    ['unknown', '12', 12],
    ['unknown', '-1.5', -1.5],
    ['unknown', '007', '007'],
    ['unknown', '12345678901234567890', '12345678901234567890'],
    ['unknown', 'Infinity', 'Infinity'],
    ['unknown', '1.50', '1.50'],
    ['unknown', '12 (3)', '12 (3)'],
  ])('reads %s %j as %j', (kind, text, cell) => {
    expect(parseCell(text, kind)).toEqual({ cell, garbage: false });
  });

  it.each<[ColumnKind, string]>([
    ['count', 'n/a'],
    ['count', '12 (3)'],
    ['count', '0x1F'],
    ['count', 'Infinity'],
    ['duration', '-5'],
    ['duration', '0:42'],
    ['percent', '%'],
    ['money', '$3'],
  ])('takes no data from %s %j and says so', (kind, text) => {
    expect(parseCell(text, kind)).toEqual({ cell: null, garbage: true });
  });

  it('reads a percent that counts to 100 as a ratio without a rounding tail', () => {
    expect(parseCell('82.1', 'percent', true).cell).toBe(0.821);
    expect(parseCell('1', 'percent', true).cell).toBe(0.01);
  });
});

describe('showsHundreds', () => {
  it.each([
    ['82', true],
    ['1.6', true],
    ['0.5%', true],
    ['1.5', false],
    ['1', false],
    ['0', false],
    ['', false],
    ['n/a', false],
    ['%', false],
    [null, false],
  ])('of %j is %j', (text, shows) => {
    expect(showsHundreds(text)).toBe(shows);
  });
});
