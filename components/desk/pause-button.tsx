'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '#lib/format/count';
import { Pause, Play } from 'lucide-react';
import type { Ref } from 'react';
import { useDeskNow } from './desk-clock.tsx';
import styles from './desk.module.css';

interface PauseButtonProps {
  ref: Ref<HTMLButtonElement>;
  paused: boolean;
  waiting: number;
  onPause: (at: number) => void;
  onResume: () => void;
}

/** Holds the table still, and lets it run again. */
export function PauseButton({ ref, paused, waiting, onPause, onResume }: PauseButtonProps) {
  const t = useTranslations('desk');
  const now = useDeskNow();
  const Icon = paused ? Play : Pause;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      data-primary={paused || undefined}
      onClick={() => (paused ? onResume() : onPause(now))}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.buttonWord}>{paused ? t('pause.goLive') : t('pause.deed')}</span>
      {paused && waiting > 0 && <span className={styles.buttonNote}>{formatCount(waiting, t)}</span>}
    </button>
  );
}
