import { describe, expect, it } from 'vitest';
import { AppError } from '../app-error.ts';
import { answering } from './error-answer.ts';

describe('answering with an error', () => {
  it('gives our own errors their status, code and message', async () => {
    const answer = await answering(() => {
      throw new AppError('unknown-connection', 'There is no connection of that name');
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: { code: 'unknown-connection', message: 'There is no connection of that name' },
    });
  });

  it('shows nothing inner of an unknown error', async () => {
    const answer = await answering(() => Promise.reject(new Error('password=hunter2 at /srv/x')));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/hunter2|srv/);
  });
});
