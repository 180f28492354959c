'use client';

import { useRef } from 'react';
import { WIDTH_BOUNDS } from '#lib/domain/desk-address';
import styles from './desk-table.module.css';

interface ColumnEdgeProps {
  widthPx: number;
  onPull: (widthPx: number) => void;
  /** Where it was let go; null: as wide as its texts again. */
  onLet: (widthPx: number | null) => void;
}

/** The right edge of a column, to be pulled; a double click lets it fit its texts. The chooser of columns does it by keys. */
export function ColumnEdge({ widthPx, onPull, onLet }: ColumnEdgeProps) {
  const from = useRef<{ x: number; widthPx: number; isPulled: boolean } | null>(null);
  const at = (x: number): number =>
    Math.min(
      WIDTH_BOUNDS.most,
      Math.max(WIDTH_BOUNDS.least, (from.current?.widthPx ?? 0) + x - (from.current?.x ?? 0)),
    );
  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const drawnPx = event.currentTarget.parentElement?.getBoundingClientRect().width ?? widthPx;
        from.current = { x: event.clientX, widthPx: drawnPx, isPulled: false };
      }}
      onPointerMove={(event) => {
        if (!from.current) return;
        from.current.isPulled = true;
        onPull(at(event.clientX));
      }}
      onPointerUp={(event) => {
        if (from.current?.isPulled) onLet(at(event.clientX));
        from.current = null;
      }}
      onDoubleClick={() => onLet(null)}
    />
  );
}
