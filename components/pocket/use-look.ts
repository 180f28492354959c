'use client';

import { useEffect, useState } from 'react';
import { choose, LIGHT, LOOK_COOKIE, type PocketLook } from './pocket-choice.ts';

/** Draws the page light or dark, as chosen or as the phone is set; other pages keep their own look. */
export function useLook(first: PocketLook): readonly [PocketLook, (look: PocketLook) => void] {
  const [look, setLook] = useState(first);
  useEffect(() => {
    const system = window.matchMedia(LIGHT);
    const draw = (): void => {
      const isLight = look === 'light' || (look === 'system' && system.matches);
      document.documentElement.dataset['theme'] = isLight ? 'light' : 'dark';
    };
    draw();
    system.addEventListener('change', draw);
    return () => {
      system.removeEventListener('change', draw);
      delete document.documentElement.dataset['theme'];
    };
  }, [look]);
  return [
    look,
    (next) => {
      choose(LOOK_COOKIE, next);
      setLook(next);
    },
  ];
}
