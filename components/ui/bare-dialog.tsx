'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { DIALOG_GROUND } from './dialog-look.ts';
import { useFocusBack } from './use-focus-back.ts';

interface BareDialogProps {
  /** Read out, and not shown: what is inside says itself what it is for. */
  title: string;
  onClose: () => void;
  className: string | undefined;
  children: ReactNode;
}

/** A dialog without head and foot, placed by whoever uses it. Holds the focus and gives it back. */
export function BareDialog({ title, onClose, className, children }: BareDialogProps) {
  const focus = useFocusBack();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={DIALOG_GROUND} />
        <Radix.Content {...focus} className={className} aria-describedby={undefined}>
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
