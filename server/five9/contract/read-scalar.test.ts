import { describe, expect, it } from 'vitest';
import { readBoolean, readMember, readNullableText, readNumber, readRow, readText } from './read-scalar.ts';

describe('scalars', () => {
  it.each([
    ['true', true],
    [' TRUE ', true],
    ['yes', true],
    ['1', true],
    ['false', false],
    ['no', false],
    ['0', false],
    ['', null],
    [undefined, null],
    [null, null],
  ])('reads %j as the boolean %j', (value, expected) => {
    expect(readBoolean(value)).toBe(expected);
  });

  it.each([
    [' 42\n', 42],
    ['-25200000', -25_200_000],
    ['0.5', 0.5],
    ['12 (3)', null],
    ['0x10', null],
    ['Infinity', null],
    ['', null],
    [undefined, null],
  ])('reads %j as the number %j', (value, expected) => {
    expect(readNumber(value)).toBe(expected);
  });

  it('reads a member whatever its case, and the guide’s Hour2', () => {
    const members = ['Hour1', 'Hours2'];
    expect(readMember(' hour1 ', members)).toBe('Hour1');
    expect(readMember('Hour2', members)).toBe('Hours2');
    expect(readMember('Hour9', members)).toBeNull();
  });

  it('reads text that is wrapped once more, and keeps the white space of plain text', () => {
    expect(readText({ userRole: 'Agent' })).toBe('Agent');
    expect(readText({ a: '1', b: '2' })).toBe('');
    expect(readText(' a ')).toBe(' a ');
    expect(readNullableText(null)).toBeNull();
    expect(readNullableText('')).toBe('');
  });

  it.each([
    ['as the contract has it', { values: { data: ['a', null, ''] } }, ['a', null, '']],
    ['with one cell', { values: { data: 'a' } }, ['a']],
    ['as the guide prints it', { row: { data: ['a'] } }, ['a']],
    ['flat', { data: ['a', 'b'] }, ['a', 'b']],
    ['empty', { values: '' }, []],
    ['missing', undefined, []],
  ])('reads a row %s', (_, row, cells) => {
    expect(readRow(row)).toEqual(cells);
  });
});
