import { describe, expect, it } from 'vitest';
import { blended } from '#lib/domain/templates/blended';
import { panelAt, problemsUnder } from './problem-path.ts';

const at = (path: string) => ({ path, message: 'is wrong' });

describe('a problem of a board', () => {
  it('belongs to what its path lies under, and to nothing that is only called alike', () => {
    const problems = [at('panels.1.at'), at('panels.1'), at('panels.10.title'), at('name')];
    expect(problemsUnder(problems, 'panels.1')).toEqual([at('panels.1.at'), at('panels.1')]);
  });

  it.each([
    ['panels.0.title', 'calls-waiting'],
    ['panels.1', 'longest-wait'],
    ['panels', null],
    ['panels.99.title', null],
    ['name', null],
    ['', null],
  ])('at %s is about the panel %s', (path, id) => {
    expect(panelAt(blended(), at(path))).toBe(id);
  });
});
