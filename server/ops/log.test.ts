import { describe, expect, it } from 'vitest';
import { safeError } from './log.ts';

describe('logging an error', () => {
  it('leaves behind what a library hung on it', () => {
    const error = Object.assign(new Error('Request failed'), {
      code: 'ECONNRESET',
      response: { config: { headers: { Authorization: 'Basic c2VjcmV0' } } },
    });
    const logged = safeError(error);
    expect(logged).toMatchObject({ name: 'Error', code: 'ECONNRESET', message: 'Request failed' });
    expect(JSON.stringify(logged)).not.toContain('c2VjcmV0');
  });

  it('says no more than its kind of a thrown value that is no error', () => {
    expect(safeError({ password: 'x' })).toEqual({ name: 'object' });
  });
});
