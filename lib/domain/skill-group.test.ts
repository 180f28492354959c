import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, listText } from './listed-text.ts';
import { SKILL_GROUP_LIMITS, skillGroupNameKey, skillGroupNameProblem } from './skill-group.ts';

describe('the name of a skill group', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['x'.repeat(SKILL_GROUP_LIMITS.name + 1), 'long'],
    ['Two\nlines', 'line'],
    ['Care · Sales', 'separator'],
    ['· Care', 'separator'],
    ['Care ·', 'separator'],
    ['·', 'separator'],
    ['Care·Sales', null],
    ['Money (all)', null],
    ['x'.repeat(SKILL_GROUP_LIMITS.name), null],
  ])('%j is %s', (name, problem) => {
    expect(skillGroupNameProblem(name)).toBe(problem);
  });

  it('comes out of every list as it went in', () => {
    const piece = fc.constantFrom('·', ' ', 'a', 'B', 'é');
    const name = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join('').trim())
      .filter((text) => skillGroupNameProblem(text) === null);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) => {
        expect(entriesOf(listText(names))).toEqual(names);
      }),
    );
  });

  it('is the same in other letters of the same case, however they are written', () => {
    expect(skillGroupNameKey(' MÜNCHEN ')).toBe(skillGroupNameKey('mu\u0308nchen'));
    expect(skillGroupNameKey('Care 1')).not.toBe(skillGroupNameKey('Care 2'));
  });
});
