import { describe, expect, it } from 'vitest';
import { type FormatHistory, migrateDocument } from './migrate-document.ts';

const HISTORY: FormatHistory = {
  current: 4,
  oldest: 2,
  steps: [({ title, ...rest }) => ({ ...rest, name: title }), (document) => ({ ...document, theme: 'dark' })],
};

describe('a document of an older format', () => {
  it('is brought up one format after the other', () => {
    expect(migrateDocument({ format: 2, title: 'A', panels: [] }, HISTORY)).toEqual({
      kind: 'ok',
      document: { format: 4, name: 'A', panels: [], theme: 'dark' },
    });
    expect(migrateDocument({ format: 3, name: 'A' }, HISTORY)).toEqual({
      kind: 'ok',
      document: { format: 4, name: 'A', theme: 'dark' },
    });
  });

  it('is left as it is when it is the newest', () => {
    const document = { format: 4, title: 'kept' };
    expect(migrateDocument(document, HISTORY)).toEqual({ kind: 'ok', document });
  });

  it.each([1, 5, 2.5, '3', null, undefined])('is refused when the format is %j', (format) => {
    expect(migrateDocument({ format }, HISTORY).kind).toBe('bad');
  });

  it.each([null, 'text', 4, [[]]])('is refused when it is %j', (value) => {
    expect(migrateDocument(value, HISTORY).kind).toBe('bad');
  });
});
