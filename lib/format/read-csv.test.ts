import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField } from './csv.ts';
import { csvProblem, type CsvProblem } from './csv-problem.ts';
import { csvRecords } from './read-csv.ts';

function readCsv(text: string) {
  const problems: CsvProblem[] = [];
  return { records: [...csvRecords(text, problems)], problems };
}

const fieldsOf = (text: string): readonly (readonly string[])[] =>
  readCsv(text).records.map(({ fields }) => fields);

describe('reading CSV', () => {
  it.each([
    ['commas', 'a,b\r\nc,d\r\n'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs', 'a\tb\rc\td\r'],
    ['a byte order mark', '\u{FEFF}a,b\nc,d\n'],
    ['quotes', '"a","b"\n"c" ,"d"\n'],
    ['blank lines', '\na,b\n\r\n , \nc,d\n\n'],
  ])('takes %s', (_title, text) => {
    expect(fieldsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCsv(text).problems).toEqual([]);
  });

  it('takes quotes, separators and lines within quotes as they are', () => {
    expect(fieldsOf('a,"x,""y""\r\nz",c\n')).toEqual([['a', 'x,"y"\r\nz', 'c']]);
  });

  it('counts lines, those within quotes too', () => {
    expect(readCsv('a\n"b\r\nc\nd"\n\ne').records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('says where a quote is never closed, and where text follows one', () => {
    expect(readCsv('a,b\nc,"d\ne').problems).toEqual([csvProblem({ line: 2 }, 'open-quote')]);
    expect(readCsv('a,b\n"c"d,e\n').problems).toMatchObject([{ line: 2 }]);
  });

  it('reads back whatever is written with quotes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\r', '\n', '\t', 'é') });
    const row = fc
      .array(text, { minLength: 2, maxLength: 4 })
      .filter((row) => row.some((one) => one.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const header = ['h', 'i'].join(separator);
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator));
        const { records, problems } = readCsv([header, ...written].join('\r\n'));
        expect(records.slice(1).map(({ fields }) => fields)).toEqual(rows);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n'), maxLength: 40 }), (text) => {
        expect(readCsv(text).records.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads a field as it was written by ours', () => {
    expect(fieldsOf(`${csvField('a,"b"')},c`)).toEqual([['a,"b"', 'c']]);
  });
});
