'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Denial } from '#components/live/denial.ts';
import styles from './pocket.module.css';

/** In the place of all of it: why nothing is shown, and the way back in where there is one. */
export function PocketDenied({ denial }: { denial: Denial }) {
  const t = useTranslations('pocket.denied');
  const isOut = denial === 'signed-out';
  return (
    <main className={styles.notice}>
      <LockKeyhole aria-hidden size={28} />
      <h1>{t(isOut ? 'signedOut.title' : 'notAllowed.title')}</h1>
      <p>{t(isOut ? 'signedOut.text' : 'notAllowed.text')}</p>
      {/* A whole load: nothing that was shown stays behind in the page. */}
      <a className={styles.button} href={isOut ? '/sign-in?next=%2Fpocket' : '/'}>
        {t(isOut ? 'signedOut.signIn' : 'notAllowed.toStart')}
      </a>
    </main>
  );
}
