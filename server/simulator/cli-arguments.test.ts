import { describe, expect, it } from 'vitest';
import { HELP, readCliArguments } from './cli-arguments.ts';

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(readCliArguments([])).toEqual({
      kind: 'run',
      options: {
        size: 'medium',
        seed: 1,
        port: 3900,
        controlPort: 3901,
        host: '127.0.0.1',
        speed: 1,
        quota: 'default',
        seats: 60,
        newest: 'v9_5',
        tickingDeltas: false,
      },
    });
  });

  it('takes every flag', () => {
    const text =
      '--size large --seed 7 --port 0 --control-port 0 --host 0.0.0.0 --speed 0.5 --quota generous --seats 5 ' +
      '--start-at 2026-03-08T09:55:00Z --ticking-deltas';
    expect(readCliArguments(text.split(' '))).toEqual({
      kind: 'run',
      options: {
        size: 'large',
        seed: 7,
        port: 0,
        controlPort: 0,
        host: '0.0.0.0',
        speed: 0.5,
        quota: 'generous',
        seats: 5,
        startAt: Date.parse('2026-03-08T09:55:00Z'),
        newest: 'v9_5',
        tickingDeltas: true,
      },
    });
  });

  it.each([
    ['--size huge', '--size must be one of small, medium, large, not "huge".'],
    ['--seed x', '--seed must be a whole number from 0 to 2147483647, not "x".'],
    ['--port 70000', '--port must be a whole number from 0 to 65535, not "70000".'],
    ['--control-port 1.5', '--control-port must be a whole number from 0 to 65535, not "1.5".'],
    ['--speed fast', '--speed must be a number from 0 to 1000, not "fast".'],
    ['--quota none', '--quota must be one of default, generous, unlimited, not "none".'],
    ['--start-at soon', '--start-at must be a time such as 2026-03-08T09:55:00Z, not "soon".'],
    ['--colour red', '--colour'],
    ['medium', 'medium'],
    ['--seed', '--seed'],
  ])('refuses "%s" with a sentence', (text, message) => {
    expect(readCliArguments(text.split(' '))).toEqual({
      kind: 'wrong',
      message: expect.stringContaining(message),
    });
  });

  it('lists the accounts and what each may do', () => {
    const shown = readCliArguments(['--accounts']);
    expect(shown).toEqual({ kind: 'show', text: expect.stringMatching(/api1 +DomainAdmin +everything/) });
    expect(shown).toEqual({
      kind: 'show',
      text: expect.stringMatching(/sup2 +DomainSupervisor +own skills only/),
    });
  });

  it('explains itself', () => {
    expect(readCliArguments(['--help'])).toEqual({ kind: 'show', text: HELP });
  });
});
