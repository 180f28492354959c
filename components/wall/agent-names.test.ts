import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { agentNamer, initialsOf } from './agent-names.ts';
import { AgentNumbers } from './agent-numbers.ts';

const t = englishWords('panels');
const LOGIN = 'jon.petrov@northwind.example';

describe('the name of an agent', () => {
  it.each([
    { names: 'names', fullName: 'Jon Petrov', shown: 'Jon Petrov' },
    { names: 'names', fullName: null, shown: LOGIN },
    { names: 'initials', fullName: 'Jon Petrov', shown: 'J. P.' },
    { names: 'initials', fullName: null, shown: 'Agent 4821' },
    { names: 'hidden', fullName: 'Jon Petrov', shown: 'Agent 4821' },
    { names: 'hidden', fullName: null, shown: 'Agent 4821' },
  ] as const)('shown as $names for $fullName is $shown', ({ names, fullName, shown }) => {
    expect(agentNamer(names, { numberOf: () => 4_821 }, t)(LOGIN, fullName)).toBe(shown);
  });

  it.each([
    ['Jon Petrov', 'J. P.'],
    ['  chloé  de la Martin ', 'C. M.'],
    ['Cher', 'C.'],
    ['Élise Østergård', 'É. Ø.'],
    ['山田 太郎', '山. 太.'],
  ])('%s has the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the numbers of agents', () => {
  it('are the same for an agent however often and in whatever order they are asked for', () => {
    const [one, other] = [new AgentNumbers('salt'), new AgentNumbers('salt')];
    const keys = ['a', 'b', 'c', 'd'];
    const numbers = keys.map((key) => one.numberOf(key));
    expect(keys.map((key) => one.numberOf(key))).toEqual(numbers);
    expect(keys.toReversed().map((key) => other.numberOf(key))).toEqual(numbers.toReversed());
  });

  it('are another agent’s on another screen', () => {
    const of = (salt: string) => new AgentNumbers(salt).numberOf(LOGIN);
    expect(of('one screen')).not.toBe(of('another'));
  });

  it('are never shared, not even by more agents than there are short numbers', () => {
    const numbers = new AgentNumbers('salt');
    const dealt = Array.from({ length: 20_000 }, (_, index) => numbers.numberOf(`agent${index}@x`));
    expect(new Set(dealt).size).toBe(dealt.length);
    expect(Math.min(...dealt)).toBeGreaterThanOrEqual(1_000);
  });
});
