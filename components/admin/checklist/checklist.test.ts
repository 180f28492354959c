import { expect, it } from 'vitest';
import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import { CHECKLIST, checklistText } from './checklist.ts';

it('has a part for every user that a connection may have', () => {
  const titles = CHECKLIST.map(({ title }) => title.toLowerCase());
  for (const purpose of CREDENTIAL_PURPOSES) expect(titles.join('; ')).toContain(purpose);
});

it('is sent on as text, a box before everything to do', () => {
  const text = checklistText([
    {
      title: 'One',
      about: 'About one.',
      items: [{ todo: 'Do it.', why: 'Because.' }, { todo: 'And that.' }],
    },
    { title: 'Two', about: 'About two.', items: [] },
  ]);
  expect(text).toBe(
    [
      'Preparing a Five9 domain for Watchfloor',
      '',
      'ONE',
      'About one.',
      '[ ] Do it.',
      '    Because.',
      '[ ] And that.',
      '',
      'TWO',
      'About two.',
    ].join('\n'),
  );
});

it('says nothing twice', () => {
  const todos = CHECKLIST.flatMap(({ items }) => items.map(({ todo }) => todo));
  expect(new Set(todos).size).toBe(todos.length);
});
