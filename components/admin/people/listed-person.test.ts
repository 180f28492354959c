import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { findPeople, type ListedPerson } from './listed-person.ts';

function person(name: string, over: Partial<ListedPerson> = {}): ListedPerson {
  return {
    id: name,
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@northwind.example`,
    role: 'viewer',
    scope: { kind: 'all' },
    isDemo: false,
    disabledAt: null,
    createdAt: 0,
    lastSignInAt: null,
    hasSecondFactor: false,
    hasPassword: true,
    version: 1,
    sees: 'Everything',
    isSelf: false,
    ...over,
  };
}

const people = [
  person('Ana Ruiz', { role: 'admin' }),
  person('Omar Diallo', { sees: 'Billing, Orders' }),
  person('Chloé Martin'),
];

describe('finding people', () => {
  it.each([
    ['', ['Ana Ruiz', 'Omar Diallo', 'Chloé Martin']],
    ['  ', ['Ana Ruiz', 'Omar Diallo', 'Chloé Martin']],
    ['ruiz ANA', ['Ana Ruiz']],
    ['chloé@northwind', ['Chloé Martin']],
    ['administrator', ['Ana Ruiz']],
    ['billing', ['Omar Diallo']],
    ['ana billing', []],
  ])('by “%s” gives %j', (text, names) => {
    expect(findPeople(people, text, englishWords('common')).map(({ name }) => name)).toEqual(names);
  });
});
