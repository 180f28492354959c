'use client';

import { usePagePath, usePageSearch } from '#components/ui/use-page-path.ts';
import { SCREENS, USUAL_SCREEN, type Screen } from './screens.ts';

const PARAM = 'screen';

/** The screen that the stage has the shape of, kept in the page's address. */
export function useScreen(): readonly [screen: Screen, choose: (screen: Screen) => void] {
  const path = usePagePath();
  const params = usePageSearch();
  const screen = SCREENS.find((one) => one === params.get(PARAM)) ?? USUAL_SCREEN;
  const choose = (next: Screen): void => {
    const asked = new URLSearchParams(params);
    if (next === USUAL_SCREEN) asked.delete(PARAM);
    else asked.set(PARAM, next);
    window.history.replaceState(null, '', asked.size > 0 ? `${path}?${asked}` : path);
  };
  return [screen, choose];
}
