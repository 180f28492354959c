'use client';

import { useTranslations } from 'next-intl';
import { Glyph } from '#components/ui/glyph.tsx';
import type { Trouble } from './trouble.ts';
import { troubleWords } from './trouble-words.ts';
import styles from '../pocket.module.css';

interface TroubleCardProps {
  trouble: Trouble;
  /** Epoch ms on the server's clock. */
  now: number;
  zone: string;
}

/** One thing that is wrong: how bad, what, by how much, since when. Old as the numbers it stands on. */
export function TroubleCard({ trouble, now, zone }: TroubleCardProps) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const { title, lines, since } = troubleWords(trouble, { now, zone, t, common });
  const { severity, frozenAt, from } = trouble;
  const stale = frozenAt !== null;
  return (
    <li
      className={`${styles.card} ${stale ? 'stale' : ''}`}
      data-severity={severity}
      data-kind={trouble.kind}
      data-stale={stale}
    >
      {from !== undefined && <p className={styles.cardFrom}>{from}</p>}
      <h2 className={styles.cardTitle}>
        <Glyph name={severity} px={18} />
        <span>
          <span className="sr-only">{t(`now.severity.${severity}`)}: </span>
          {title}
        </span>
      </h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {since !== null && <p className={styles.cardSince}>{since}</p>}
      {stale && <span aria-hidden className={`hatched ${styles.hatch}`} />}
    </li>
  );
}
