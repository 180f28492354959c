'use client';

import { useCallback, useId, useRef, type ReactNode } from 'react';
import { useDismiss } from './use-dismiss.ts';
import styles from './desk.module.css';

interface PopoverProps {
  label: string;
  icon: ReactNode;
  /** Stands after the label, a count of what is set. */
  note?: string;
  opens?: 'down' | 'up';
  align?: 'start' | 'end';
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ReactNode;
}

/** A button that opens a small panel beside itself; Escape, leaving it or pressing elsewhere closes it. */
export function Popover({
  label,
  icon,
  note,
  opens = 'down',
  align = 'end',
  open,
  onOpen,
  children,
}: PopoverProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const dismiss = useCallback(
    (by: 'escape' | 'leaving') => {
      onOpen(false);
      if (by === 'escape') button.current?.focus();
    },
    [onOpen],
  );
  useDismiss(frame, open, dismiss);

  return (
    <div ref={frame} className={styles.popoverFrame}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
      >
        {icon}
        <span className={styles.buttonWord}>{label}</span>
        {note !== undefined && <span className={styles.buttonNote}>{note}</span>}
      </button>
      {open && (
        <fieldset id={id} aria-label={label} className={styles.popover} data-opens={opens} data-align={align}>
          {children}
        </fieldset>
      )}
    </div>
  );
}
