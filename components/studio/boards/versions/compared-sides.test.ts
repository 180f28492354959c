import { describe, expect, it } from 'vitest';
import { comparedSides } from './compared-sides.ts';

const versions = [{ number: 3 }, { number: 2 }, { number: 1 }];
const published = { number: 3, by: 'Maria Keller', at: 0 };
const asOnWalls = { published: { ...published, isBehind: false } };
const behind = { published: { ...published, isBehind: true } };
const nothing = { from: undefined, to: undefined };

describe('what is compared', () => {
  it('is the draft with what walls show, while it has changes', () => {
    expect(comparedSides(nothing, behind, versions)).toEqual({ before: 3, after: 'draft' });
  });

  it('is the last version with the one before, while it has none', () => {
    expect(comparedSides(nothing, asOnWalls, versions)).toEqual({ before: 2, after: 3 });
  });

  it('is the draft with the only version there is', () => {
    expect(comparedSides(nothing, asOnWalls, [{ number: 1 }])).toEqual({ before: 1, after: 'draft' });
  });

  it('is nothing before anything was published', () => {
    expect(comparedSides({ from: 'draft', to: 'draft' }, { published: null }, [])).toBeNull();
  });

  it.each([
    [
      { from: '1', to: 'draft' },
      { before: 1, after: 'draft' },
    ],
    [
      { from: '3', to: '1' },
      { before: 3, after: 1 },
    ],
    [
      { from: '9', to: ['1'] },
      { before: 2, after: 3 },
    ],
    [
      { from: '1e0', to: '01' },
      { before: 2, after: 3 },
    ],
  ])('is what %j asks for, where there is such a version', (asked, sides) => {
    expect(comparedSides({ from: asked.from, to: asked.to }, asOnWalls, versions)).toEqual(sides);
  });
});
