import { describe, expect, it } from 'vitest';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { suggestedRows } from './suggested-rows.ts';

const agents = resultOf(
  ['Username', 'Full Name'],
  ['zoe@x', 'Zoë Ahn'],
  ['ana@x', 'Ana Ruiz'],
  ['bo@x', 'Bo Ahn'],
);
const queues = resultOf(['Skill Name'], ['Skill 10'], ['Skill 9'], ['Billing']);
const keysOf = (...of: Parameters<typeof suggestedRows>) => suggestedRows(...of).map(({ key }) => key);

describe('rows that are offered', () => {
  it.each([
    ['by name, as people count', queues, '', [], ['Billing', 'Skill 9', 'Skill 10']],
    ['by what was typed of their name, whatever its accents', agents, 'zoe ahn', [], ['zoe@x']],
    ['by what was typed of their key', agents, 'ana@', [], ['ana@x']],
    ['without those that are there already', agents, 'ahn', ['bo@x'], ['zoe@x']],
  ])('are found %s', (...[, table, typed, taken, keys]) => {
    expect(keysOf(table, { typed, taken })).toEqual(keys);
  });

  it('are no more than anybody looks through', () => {
    const many = resultOf(['Username'], ...Array.from({ length: 5_000 }, (_, at) => [`agent${at}`]));
    expect(keysOf(many, { typed: '', taken: [] })).toHaveLength(100);
  });
});
