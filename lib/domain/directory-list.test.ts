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

  const names = (many: number, of: string): string =>
    Array.from({ length: many }, (_, place) => `${of}${place}`).join(';');
  const agents = (many: number, skills: (place: number) => string): string =>
    [HEADER, ...Array.from({ length: many }, (_, place) => `a${place},,${skills(place)},,`)].join('\n');

  it.each([
    [
      'a cell of 500 000 skills',
      `${HEADER}\nann,,${names(500_000, 's')},,`,
      '2 skills: Has more than 500 names',
    ],
    ['a cell of 501 groups', `${HEADER}\nann,,,${names(501, 'g')},`, '2 groups: Has more than 500 names'],
    ['a cell without end', `${HEADER}\nann,,${'s;'.repeat(60_000)},,`, '2 skills: Has more than 500 names'],
    [
      'too many skills in all',
      agents(40, (place) => names(300, `${place} `)),
      '35 -: A list names at most 10000 different skills and groups',
    ],
    [
      'too many agents with too many skills each',
      agents(1_100, () => names(500, 's')),
      '1002 -: The agents of a list have at most 500000 skills and groups between them',
    ],
    ['too many agents', agents(50_010, () => ''), '50002 -: A list has at most 50000 agents'],
    [
      'a header without end',
      `${HEADER}${',x'.repeat(200_000)}\nann,,,,`,
      `1 -: The header names 200005 columns: ${HEADER.replaceAll(',', ', ')} are meant`,
    ],
  ])('refuses %s at once, with one problem', async (_, text, problem) => {
    let lines = 0;
    const read = await readDirectoryList(text, () => {
      lines += 1;
      return undefined;
    });
    expect(await problemsOf(text)).toEqual([problem]);
    expect(read).toMatchObject({ more: 0 });
    expect(lines, 'no line is read beyond it').toBeLessThan(50_003);
  });

  it('takes what is within the bounds', async () => {
    const text = agents(20, (place) => names(500, `${place} `));
    const read = await readDirectoryList(text, noPause);
    expect(read.kind === 'list' && readingOfList(read.agents).skills).toHaveLength(10_000);
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
