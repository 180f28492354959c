import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { SourceWhyKey } from '#lib/domain/source-why';
import { ENGLISH } from '#lib/words/english';
import { isKnownKey } from '#lib/words/known-key';
import { said } from './why-text.ts';

const t = createTranslator({ locale: 'en', messages: ENGLISH, namespace: 'live.source' });
const KEYS = Object.keys(ENGLISH.live.source).filter((key): key is SourceWhyKey => isKnownKey(t, key));
const VALUES = { loading: '7', all: '8', time: '14:20' };

describe('the English sentence beside a code', () => {
  it.each(KEYS)('of %s is the one that a page says', (key) => {
    expect(said({ key, values: VALUES }).reason).toBe(t(key, VALUES));
  });

  it('tells the time of the next try', () => {
    expect(said({ key: 'no-seat', again: '14:20' }).reason).toBe(
      'no seat free at Five9; trying again at 14:20',
    );
  });
});
