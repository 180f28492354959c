import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import type { DirectoryTrouble } from '#lib/domain/directory-trouble';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { troubleWords } from './trouble-words.ts';

const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'admin' });

it.each<[DirectoryTrouble, english: string, german: string]>([
  [
    { kind: 'service', code: 'quota-until', values: { service: 'configuration', time: '15:04' } },
    'The requests that Five9 allows for the configuration service are used up until 15:04.',
    'Die Abfragen, die Five9 für den Konfigurationsdienst erlaubt, sind bis 15:04 Uhr verbraucht.',
  ],
  [
    {
      kind: 'lacking',
      lost: [
        { of: 'user', gone: 3, before: 5 },
        { of: 'skill', gone: 2, before: 2 },
      ],
    },
    'The last reading lacked 3 of 5 users, 2 of 2 skills. What was known is kept until a second reading says the same.',
    'Der letzten Abfrage fehlten 3 von 5 Benutzern, 2 von 2 Skills. Das Bekannte bleibt, bis eine zweite Abfrage dasselbe sagt.',
  ],
  [
    { kind: 'late' },
    'The directory service took too long to answer',
    'Der Verzeichnisdienst hat zu lange nicht geantwortet',
  ],
])('says why a directory was not read or not believed: %j', (trouble, ...words) => {
  expect([troubleWords(trouble, englishWords('admin')), troubleWords(trouble, german)]).toEqual(words);
});
