import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { actionWords, detailLabel, detailValue } from './entry-words.ts';

const t = englishWords('admin');
const detail = (key: string, value: string) => ({ key, label: `own ${key}`, value });

describe('an entry of the audit', () => {
  it('says what was done, by its own name where nobody here knows it', () => {
    expect(actionWords({ action: 'person.added' }, t)).toBe('Added a person');
    expect(actionWords({ action: 'moon.landed' }, t)).toBe('moon.landed');
    expect(actionWords({ action: 'person' }, t)).toBe('person');
  });

  it('says what a detail is of', () => {
    expect(detailLabel(detail('roleBefore', ''), t)).toBe('role before');
    expect(detailLabel(detail('altitude', ''), t)).toBe('own altitude');
  });

  it('leaves names and addresses as they are', () => {
    expect(detailValue(detail('way', 'second factor'), t)).toBe('second factor');
    expect(detailValue(detail('host', 'api.five9.com'), t)).toBe('api.five9.com');
    expect(detailValue(detail('username', 'Admin'), t)).toBe('Admin');
  });
});
