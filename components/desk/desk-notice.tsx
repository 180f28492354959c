import type { ReactNode } from 'react';
import { MarkGlyph, type Mark } from './mark-glyph.tsx';
import styles from './desk.module.css';

/** What stands where rows would: why there are none, and what is awaited. */
export function DeskNotice({
  mark,
  title,
  children,
}: {
  mark: Mark | null;
  title: string;
  children?: ReactNode;
}) {
  return (
    <output className={styles.notice}>
      {mark !== null && <MarkGlyph mark={mark} size={28} silent />}
      <h2>{title}</h2>
      {children}
    </output>
  );
}
