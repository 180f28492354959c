import { expect, it } from 'vitest';
import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import { englishWords } from '#lib/words/testing/english-words';
import { CHECKLIST, checklistText } from './checklist.ts';

const t = englishWords('admin');

it('has a part for every user that a connection may have', () => {
  const titles = CHECKLIST.map(({ part }) => t(`checklist.parts.${part}.title`).toLowerCase());
  for (const purpose of CREDENTIAL_PURPOSES) expect(titles.join('; ')).toContain(purpose);
});

it('is sent on as text, a box before everything to do', () => {
  const text = checklistText(
    [
      { part: 'domain', items: [{ todo: 'webServices', why: 'webServices' }, { todo: 'thenAdd' }] },
      { part: 'network', items: [] },
    ],
    t,
  );
  expect(text).toBe(
    [
      'Preparing a Five9 domain for Watchfloor',
      '',
      'THE DOMAIN',
      'Once, for the whole domain.',
      '[ ] Have Five9 switch on access to the web services (SOAP) for the domain.',
      '    Without it every user is refused, whatever its permissions.',
      '[ ] When all this is done: add the connection and press “Test connection”.',
      '',
      'THE NETWORK',
      'Of the server Watchfloor runs on.',
    ].join('\n'),
  );
});

it('says nothing twice', () => {
  const todos = CHECKLIST.flatMap(({ items }) => items.map(({ todo }) => t(`checklist.todo.${todo}`)));
  expect(new Set(todos).size).toBe(todos.length);
});
