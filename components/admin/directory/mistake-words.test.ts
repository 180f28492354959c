import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { csvProblem, type CsvMistake } from '#lib/format/csv-problem';
import { ENGLISH } from '#lib/words/english';
import { isKnownKey } from '#lib/words/known-key';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { mistakeWords } from './mistake-words.ts';

const english = englishWords('admin');
const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'admin' });
const mistakes = createTranslator({
  locale: 'en',
  messages: ENGLISH,
  namespace: 'admin.directory.upload.mistakesOf',
});
const KEYS = Object.keys(ENGLISH.admin.directory.upload.mistakesOf).filter((key): key is CsvMistake =>
  isKnownKey(mistakes, key),
);
const VALUES = { line: 6, most: 200, count: 4, header: 5, columns: 'username, profile' };

describe('a mistake in a list', () => {
  it.each(KEYS)('%s is said in English as the server says it', (key) => {
    const problem = csvProblem({ line: 3 }, key, VALUES);
    expect(mistakeWords(problem, english)).toBe(`Line 3: ${problem.message}`);
  });

  it('is said in the language of the page, with its column', () => {
    const problem = csvProblem({ line: 7, column: 'username' }, 'repeated', { line: 6 });
    expect(mistakeWords(problem, german)).toBe('Zeile 7, username: Steht schon in Zeile 6');
  });

  it('is said as told where the page does not know it', () => {
    const problem = { line: 2, column: null, message: 'as told', says: { key: 'of-tomorrow', values: {} } };
    expect(mistakeWords(problem, german)).toBe('Zeile 2: as told');
  });
});
