'use client';

import { useTranslations } from 'next-intl';
import { Glyph } from '#components/ui/glyph.tsx';
import type { FootView } from './foot-views.ts';

/** The line below a figure: its window, its limit, whatever belongs to it. */
export function Foot({ parts }: { parts: readonly FootView[] }) {
  return parts.map(({ text, arrow, isSuspect }, index) => (
    <span key={index} className={`flex items-center gap-[10px] ${index === 0 ? 'min-w-0' : 'shrink-0'}`}>
      {isSuspect ? <Glyph name="suspect" px={26} /> : null}
      {arrow ? <Arrow up={arrow === 'up'} /> : null}
      <span className="truncate py-1">{text}</span>
    </span>
  ));
}

function Arrow({ up }: { up: boolean }) {
  const t = useTranslations('panels.figure');
  return (
    <>
      <svg aria-hidden="true" width="20" height="18" viewBox="0 0 20 18">
        <path d={up ? 'M10 1 19 17H1Z' : 'M10 17 19 1H1Z'} fill="currentColor" />
      </svg>
      <span className="sr-only">{t(up ? 'up' : 'down')}</span>
    </>
  );
}
