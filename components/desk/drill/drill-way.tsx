'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DrillPlace } from './drill-path.ts';
import styles from './drill.module.css';

interface DrillWayProps {
  path: readonly DrillPlace[];
  onBack: (index: number) => void;
}

/** The steps that led here, each a way back. Of an agent the login is told, since the name stands below. */
export function DrillWay({ path, onBack }: DrillWayProps) {
  const t = useTranslations('desk');
  if (path.length < 2) return <span />;
  const nameOf = (place: DrillPlace): string =>
    place.kind === 'figure' ? t(`figures.names.${place.key}`) : place.key;
  return (
    <nav aria-label={t('drill.way')} className={styles.way}>
      <ol>
        {path.map((place, index) => (
          <li key={`${place.kind} ${place.key}`}>
            {index < path.length - 1 ? (
              <>
                <button type="button" onClick={() => onBack(index)}>
                  {nameOf(place)}
                </button>
                <ChevronRight size={14} aria-hidden />
              </>
            ) : (
              <span aria-current="step">{t(`drill.kinds.${place.kind}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
