import { describe, expect, it } from 'vitest';
import { csvDuration, csvField, toCsv } from './csv.ts';

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    [null, ''],
    [0, '0'],
    [-3.5, '-3.5'],
    ['-3', '-3'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+15550100', "'+15550100"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('writes %j as %s', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it('ends every record with CR LF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['c', null],
      ]),
    ).toBe('a,b\r\nc,\r\n');
  });

  it.each([
    [null, null],
    [0, '0:00:00'],
    [61_000, '0:01:01'],
    [3_661_000, '1:01:01'],
  ])('writes a duration of %d ms as %s', (ms, text) => {
    expect(csvDuration(ms)).toBe(text);
  });
});
