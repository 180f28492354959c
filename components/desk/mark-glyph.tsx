import { CircleX, Hourglass, Lock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import styles from './desk.module.css';

export type Mark = 'live' | 'stale' | 'waiting' | 'denied' | 'broken';

interface MarkGlyphProps {
  mark: Mark;
  size?: number;
  /** The words stand beside it already. */
  silent?: boolean;
}

/** The mark of a standing: each its own shape and colour; the words for those who do not see it. */
export function MarkGlyph({ mark, size = 13, silent = false }: MarkGlyphProps) {
  const t = useTranslations('desk');
  return (
    <span className={styles.mark} data-mark={mark}>
      {mark === 'live' && <span className={styles.liveDot} aria-hidden />}
      {mark === 'stale' && <TriangleAlert size={size} aria-hidden />}
      {mark === 'waiting' && <Hourglass size={size} aria-hidden />}
      {mark === 'denied' && <Lock size={size} aria-hidden />}
      {mark === 'broken' && <CircleX size={size} aria-hidden />}
      {!silent && <span className={styles.spokenOnly}>{t(`marks.${mark}`)}</span>}
    </span>
  );
}
