import { describe, expect, it } from 'vitest';
import { stateLook, stateWords } from './state-look.ts';

describe('the look of a state', () => {
  it.each([
    ['Ready', 'ready', 'Ready'],
    ['Not Ready', 'not-ready', 'Not Ready'],
    ['After Call Work', 'wrap', 'After Call Work'],
    ['RUNNING', 'running', 'Running'],
    ['NOT_RUNNING', 'stopped', 'Not running'],
    ['RESETTING', 'resetting', 'Resetting'],
    ['Something New', 'unknown', 'Something New'],
  ])('%s looks %s and reads %s', (state, look, words) => {
    expect(stateLook(state)).toBe(look);
    expect(stateWords(state)).toBe(words);
  });
});
