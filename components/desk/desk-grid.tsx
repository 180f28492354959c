'use client';

import type { ReactNode } from 'react';
import type { DeskAddress } from '#lib/domain/desk-address';
import { MessagesColumn } from './messages/messages-column.tsx';
import { useDeskMessages } from './messages/messages-context.ts';
import styles from './desk.module.css';

interface DeskGridProps {
  bare: DeskAddress['bare'];
  /** What stands beside the table; messages take its place while they are open. */
  beside: ReactNode;
  hasBeside: boolean;
  /** Shows an agent. */
  onLook: (key: string) => void;
  children: ReactNode;
}

/** Navigation, table, and what stands beside it. */
export function DeskGrid({ bare, beside, hasBeside, onLook, children }: DeskGridProps) {
  const isMessages = (useDeskMessages()?.shown ?? null) !== null;
  return (
    <div
      className={styles.desk}
      data-panel={hasBeside || isMessages || undefined}
      data-messages={isMessages || undefined}
      data-bare={bare ?? undefined}
    >
      {children}
      {isMessages ? <MessagesColumn onLook={onLook} /> : beside}
    </div>
  );
}
