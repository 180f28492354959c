'use client';

import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { addressAs } from '#components/live/stream-address.ts';
import { loadAnew, noteLanguage, wasLoadedFor } from './fleet/fresh-start.ts';
import type { ShownWall } from './program/wall-state.ts';

const AGAIN_MS = 5_000;

/**
 * A page carries the words of one language alone, so a display that is to speak another is loaded anew, once the server
 * can serve it. A page that comes in the wrong language all the same is kept: a wall never loads without end.
 */
export function useOwnLanguage({ program, answers }: Pick<ShownWall, 'program' | 'answers'>): void {
  const spoken = useLocale();
  // What is kept from before may be of another time.
  const locale = answers > 0 ? program.locale : null;
  useEffect(() => {
    if (locale === null) return;
    if (locale === spoken) {
      noteLanguage(null);
      return;
    }
    if (wasLoadedFor(locale)) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const load = async (): Promise<void> => {
      noteLanguage(locale);
      // As the display, whoever may be signed in in this browser too.
      window.history.replaceState(null, '', addressAs('display', '/wall'));
      if (!(await loadAnew()) && !isOver) timer = setTimeout(() => void load(), AGAIN_MS);
    };
    void load();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [locale, spoken]);
}
