'use client';

import { CircleCheck, Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Trouble } from '../troubles/trouble.ts';
import { TroubleCard } from '../troubles/trouble-card.tsx';
import styles from '../pocket.module.css';

interface WhatIsWrongProps {
  troubles: readonly Trouble[];
  /** What is not known yet, in words: nothing is called well before it is. */
  toCome: readonly string[];
  /** Connections that there was no room to look at, by name: what is wrong there is not told. */
  notLookedAt: readonly string[];
  /** Some of what it stands on is not live. */
  isStale: boolean;
  hasWalls: boolean;
  now: number;
  zone: string;
}

/** Everything beyond its limit, the worst first; or that there is nothing, where all is known. */
export function WhatIsWrong(props: WhatIsWrongProps) {
  const { troubles, toCome, notLookedAt, isStale, hasWalls, now, zone } = props;
  const t = useTranslations('pocket');
  return (
    <section aria-label={t('now.wrong')} className={styles.wrong}>
      <output className="sr-only">
        {troubles.length > 0 ? t('now.count', { count: troubles.length }) : ''}
      </output>
      {troubles.length > 0 && (
        <ul className={styles.cards}>
          {troubles.map((trouble) => (
            <TroubleCard key={trouble.key} trouble={trouble} now={now} zone={zone} />
          ))}
        </ul>
      )}
      {toCome.length > 0 ? (
        <div className={styles.calm} data-calm="unknown">
          <Hourglass aria-hidden size={22} />
          <div>
            <h2>{t('now.unknown')}</h2>
            <p>{t('now.unknownText', { what: toCome.join(', ') })}</p>
          </div>
        </div>
      ) : (
        troubles.length === 0 && (
          <div className={`${styles.calm} ${isStale ? 'stale' : ''}`} data-calm={isStale ? 'stale' : 'calm'}>
            <CircleCheck aria-hidden size={26} strokeWidth={2.25} />
            <div>
              <h2>{t(isStale ? 'now.stale' : 'now.calm')}</h2>
              <p>{t(hasWalls ? 'now.calmTextWalls' : 'now.calmText')}</p>
            </div>
            {isStale && <span aria-hidden className={`hatched ${styles.hatch}`} />}
          </div>
        )
      )}
      {notLookedAt.length > 0 && (
        <p className={styles.notLookedAt}>{t('now.notLookedAt', { names: notLookedAt.join(', ') })}</p>
      )}
    </section>
  );
}
