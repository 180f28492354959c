import { describe, expect, it } from 'vitest';
import { type Looks, NO_LOOKS } from '#lib/domain/looks';
import { accentProblem, draftOf, looksOf, mappingProblem, withMapping } from './edit-looks.ts';

const LOOKS: Looks = {
  company: 'Northwind',
  logo: null,
  logoPlate: false,
  locale: 'en',
  accent: '#3c82d6',
  states: [{ text: 'Lunch', state: 'not-ready', label: null }],
};

describe('looks in fields', () => {
  it.each([LOOKS, NO_LOOKS])('come out as they went in', (looks) => {
    expect(looksOf(draftOf(looks))).toEqual(looks);
  });

  it.each([
    ['3C82D6', '#3c82d6'],
    [' #3C82D6 ', '#3c82d6'],
    [' ', null],
  ])('take the colour %j as %j', (typed, accent) => {
    expect(looksOf({ ...draftOf(NO_LOOKS), accent: typed }).accent).toBe(accent);
  });

  it.each([
    ['', null],
    ['#3c82d6', null],
    ['blue', { kind: 'not-a-colour' }],
    ['#000000', { kind: 'near', grounds: 'dark', nearest: '#5e5e5e' }],
    ['#ffffff', { kind: 'near', grounds: 'light', nearest: '#878787' }],
  ])('say of the colour %j: %j', (typed, problem) => {
    expect(accentProblem(typed)).toEqual(problem);
  });

  it.each([
    [{ kind: 'state', text: 'On Call', agents: 2 } as const, 'call'],
    [{ kind: 'state', text: 'Im Gespräch', agents: 2 } as const, 'unknown'],
    [{ kind: 'reason', text: 'Ready soon', agents: 0 } as const, 'not-ready'],
  ])('begin a mapping of %j as it is drawn now', (seen, state) => {
    expect(withMapping(draftOf(LOOKS), seen).states.at(-1)).toEqual({
      key: 1,
      text: seen.text,
      state,
      label: '',
    });
  });

  it('name a text that is missing or mapped before', () => {
    const { states } = withMapping(
      withMapping(draftOf(LOOKS), { kind: 'reason', text: 'Lunch', agents: 1 }),
      null,
    );
    expect(states.map((one) => mappingProblem(one, states))).toEqual([null, 'twice', 'missing']);
  });
});
