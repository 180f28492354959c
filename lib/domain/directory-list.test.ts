import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListedAgent, readDirectoryList, readingOfList, writeDirectoryList } from './directory-list.ts';

const HEADER = 'username,full_name,skills,groups,profile';

const noPause = (): undefined => undefined;

async function problemsOf(text: string): Promise<readonly string[]> {
  const read = await readDirectoryList(text, noPause);
  return read.kind === 'wrong'
    ? read.problems.map(({ line, column, message }) => `${line} ${column ?? '-'}: ${message}`)
    : [];
}

const name = fc
  .string({
    unit: fc.constantFrom('a', 'B', 'é', ' ', ';', '\\', "'", '=', '-', '+', '@', '"', ',', '1'),
    maxLength: 8,
  })
  .map((text) => text.trim());
const someName = name.filter((text) => text !== '');
const agent: fc.Arbitrary<ListedAgent> = fc.record({
  username: someName,
  fullName: name,
  skills: fc.uniqueArray(someName, { maxLength: 3 }),
  groups: fc.uniqueArray(someName, { maxLength: 3 }),
  profile: fc.option(someName, { nil: null }),
});

describe('a list of agents', () => {
  it('reads back as it was written, whatever the names', async () => {
    const list = fc.uniqueArray(agent, { minLength: 1, maxLength: 8, selector: ({ username }) => username });
    await fc.assert(
      fc.asyncProperty(list, async (agents) => {
        expect(await readDirectoryList(writeDirectoryList(agents), noPause)).toEqual({
          kind: 'list',
          agents,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is written so that no field is run as a formula', () => {
    fc.assert(
      fc.property(agent, (one) => {
        const [, ...lines] = writeDirectoryList([one]).split('\r\n');
        for (const field of lines.join('').match(/(?:"(?:[^"]|"")*"|[^,"]+)/g) ?? [])
          expect(field.replace(/^"/, '')).not.toMatch(/^[=+@]|^-(?![\d.]+"?$)/);
      }),
    );
  });

  it('takes columns in any order and spelling, and semicolons within quotes', async () => {
    const text =
      '\u{FEFF}Profile;Username;Full Name;"groups";SKILLS\r\nP;ann;Ann A.;;"Sales; Billing;;Sales"\r\n';
    expect(await readDirectoryList(text, noPause)).toEqual({
      kind: 'list',
      agents: [
        { username: 'ann', fullName: 'Ann A.', skills: ['Sales', 'Billing'], groups: [], profile: 'P' },
      ],
    });
  });

  it.each([
    ['', ['1 -: The file is empty; its first line names username, full_name, skills, groups, profile']],
    [HEADER, ['1 -: There is no agent under the header']],
    ['username,skills,groups,profile\nann,,,', ['1 full_name: The header does not name this column']],
    [`${HEADER},Skills\nann,,,,,`, ['1 skills: The header names this column twice']],
    [
      `${HEADER},age\nann,,,,,`,
      ['1 age: Not a column of this list: username, full_name, skills, groups, profile'],
    ],
    [
      `${HEADER}\n,Ann,,,\nbo,,,\n"cy\nx",,,,\ndi,,,,\ndi,,,,\n`,
      [
        '2 username: Is empty',
        '3 -: Has 4 fields where the header has 5',
        '4 username: Has a line break or another control character',
        '7 username: Stands on line 6 already',
      ],
    ],
    [`${HEADER}\nann,${'x'.repeat(201)},,,`, ['2 full_name: A name has at most 200 characters']],
  ])('says all that is wrong with %j', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });

  it('tells twenty problems and how many others there are', async () => {
    const text = [HEADER, ...Array.from({ length: 25 }, () => ',x,,,')].join('\n');
    const read = await readDirectoryList(text, noPause);
    expect(read).toMatchObject({ kind: 'wrong', more: 5 });
    expect(read.kind === 'wrong' && read.problems.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 2),
    );
  });

  it('takes names that differ in case only for different people', async () => {
    expect(await readDirectoryList(`${HEADER}\nann,,,,\nAnn,,,,`, noPause)).toMatchObject({ kind: 'list' });
  });

  it('makes skills and groups of those whom agents name', () => {
    const read = readingOfList([
      { username: 'ann', fullName: 'Ann', skills: ['Sales', 'Billing'], groups: ['East'], profile: 'P' },
      { username: 'bo', fullName: '', skills: ['Sales'], groups: [], profile: null },
    ]);
    expect(read.skills.map((one) => [one.name, one.members.map(({ username }) => username)])).toEqual([
      ['Sales', ['ann', 'bo']],
      ['Billing', ['ann']],
    ]);
    expect(read.groups).toEqual([{ id: null, name: 'East', description: '', members: ['ann'] }]);
    expect(read.users.map(({ profile }) => profile)).toEqual(['P', null]);
  });
});
