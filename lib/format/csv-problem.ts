/** What can be wrong with a list that is uploaded; pages have words for each. */
export type CsvMistake = keyof typeof ENGLISH;

/** What is wrong with a file of records: where, and what in English. Lines count from 1. */
export interface CsvProblem {
  line: number;
  /** The column's name, or null where the whole line is meant. */
  column: string | null;
  message: string;
  /** The same by key, for pages, which say it in their own language. */
  says: { key: CsvMistake; values: Values };
}

type Values = Readonly<Record<string, string | number>>;

export function csvProblem(
  { line, column = null }: { line: number; column?: string | null },
  key: CsvMistake,
  values: Values = {},
): CsvProblem {
  const message = ENGLISH[key].replaceAll(/\{(\w+)\}/gu, (...[, name = '']: string[]) =>
    String(values[name] ?? ''),
  );
  return { line, column, message, says: { key, values } };
}

const ENGLISH = {
  'not-utf8': 'The file is not UTF-8 text; save it as “CSV UTF-8”',
  'open-quote': 'A quote is opened and never closed',
  'after-quote': 'Text follows a closing quote; a quote within quotes is written twice',
  repeated: 'Stands on line {line} already',
  'no-agent': 'There is no agent under the header',
  'most-agents': 'A list has at most {most} agents',
  'most-names': 'A list names at most {most} different skills and groups',
  'most-memberships': 'The agents of a list have at most {most} skills and groups between them',
  'empty-file': 'The file is empty; its first line names {columns}',
  'most-columns': 'The header names {count} columns: {columns} are meant',
  'no-column': 'The header does not name this column',
  'column-twice': 'The header names this column twice',
  'unknown-column': 'Not a column of this list: {columns}',
  width: 'Has {count} fields where the header has {header}',
  'control-character': 'Has a line break or another control character',
  'long-name': 'A name has at most {most} characters',
  'many-names': 'Has more than {most} names',
  empty: 'Is empty',
} as const;
