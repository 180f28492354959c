'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TONES, type Tone } from './tone.ts';

interface TileProps {
  label: string;
  tone?: Tone;
  /** Not live: everything inside loses its colour and is hatched. */
  stale?: boolean;
  className?: string;
  children: ReactNode;
}

/** The ground of a panel: one surface, one severity, which is read out too. */
export function Tile({ label, tone = 'ok', stale = false, className, children }: TileProps) {
  const t = useTranslations('wall');
  return (
    <section
      aria-label={label}
      data-severity={tone}
      data-stale={stale}
      className={`relative size-full overflow-hidden rounded-wall ${TONES[tone].box} ${stale ? 'stale' : ''} ${className ?? ''}`}
    >
      {tone === 'ok' ? null : <span className="sr-only">{t(`severity.${tone}`)}</span>}
      {children}
      {stale ? <span aria-hidden="true" className="hatched pointer-events-none absolute inset-0" /> : null}
    </section>
  );
}
