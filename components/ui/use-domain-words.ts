'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isKnownKey } from '#lib/words/known-key';

/** What a domain names in English, in the reader's language: what is not known is called as the domain calls it. */
export interface DomainWords {
  /** A column, by the domain's own name for it. */
  column: (name: string) => string;
  /** A state of an agent or a campaign; null where there is no other word for it. */
  state: (text: string) => string | null;
}

/** Needs the words of `catalogue` in the page. In English everything is called as the domain calls it. */
export function useDomainWords(): DomainWords {
  const locale = useLocale();
  const t = useTranslations('catalogue');
  return useMemo(() => {
    const known = (part: 'columns' | 'states', text: string): string | null => {
      if (locale === 'en') return null;
      const key = `${part}.${keyOf(text)}`;
      return isKnownKey(t, key) ? t(key) : null;
    };
    return {
      column: (name) => known('columns', name) ?? name,
      state: (text) => known('states', text),
    };
  }, [locale, t]);
}

/** The key of something in the catalogue: `VMs In Queue` is `vms-in-queue`, `NOT_RUNNING` is `not-running`. */
export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
