'use client';

import { GripVertical, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import styles from './column-chooser.module.css';

const STEP_PX = 16;

interface ShownColumnProps {
  name: string;
  /** From 0, among `of`. */
  place: number;
  of: number;
  /** Chosen, or null where the column has the width of its texts. */
  widthPx: number | null;
  drawnPx: number;
  isDragged: boolean;
  onDrag: (name: string | null) => void;
  /** Another column is dragged over this one. */
  onOver: () => void;
  onMove: (to: number) => void;
  onWidth: (widthPx: number | null) => void;
  onHide: () => void;
}

/** A column in sight: hide it, drag it to another place, make it wider; the grip does the same by arrows. */
export function ShownColumn(props: ShownColumnProps) {
  const { name, place, of, widthPx, drawnPx, isDragged, onDrag, onMove, onWidth } = props;
  const t = useTranslations('desk');
  const column = useDomainWords().column(name);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined || to < 0 || to >= of) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the pointer's way; the grip inside is the keyboard's
    <li
      className={styles.choice}
      data-dragged={isDragged || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag(name);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        event.preventDefault();
        props.onOver();
      }}
    >
      <label className={styles.label}>
        <input type="checkbox" data-shows={name} checked onChange={props.onHide} />
        <span className={styles.name}>{column}</span>
      </label>
      <span className={styles.width}>
        <button
          type="button"
          className={styles.step}
          aria-label={t('columns.narrower', { column })}
          onClick={() => onWidth(drawnPx - STEP_PX)}
        >
          <Minus size={13} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.px}
          aria-label={
            widthPx === null
              ? t('columns.ownWidth', { column })
              : t('columns.clearWidth', { column, px: widthPx })
          }
          onClick={() => onWidth(null)}
        >
          {widthPx ?? t('columns.auto')}
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label={t('columns.wider', { column })}
          onClick={() => onWidth(drawnPx + STEP_PX)}
        >
          <Plus size={13} aria-hidden />
        </button>
      </span>
      <button
        type="button"
        className={styles.grip}
        data-grip={name}
        aria-label={t('columns.move', { column, place: place + 1, of })}
        onKeyDown={onKeyDown}
      >
        <GripVertical size={15} aria-hidden />
      </button>
    </li>
  );
}

/** A column out of sight. */
export function HiddenColumn({ name, onShow }: { name: string; onShow: () => void }) {
  const column = useDomainWords().column(name);
  return (
    <li className={styles.choice}>
      <label className={styles.label}>
        <input type="checkbox" data-shows={name} checked={false} onChange={onShow} />
        <span className={styles.name}>{column}</span>
      </label>
    </li>
  );
}
