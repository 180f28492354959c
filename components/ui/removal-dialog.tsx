'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useSubmit } from './use-submit.ts';

interface RemovalDialogProps {
  /** The question, naming what goes. */
  title: string;
  deed: string;
  /** What is asked to DELETE; the page is made anew once it is done. */
  path: string;
  onClose: () => void;
  /** What will be without it. */
  children: ReactNode;
}

/** Asks before something is removed from the server, and removes it. */
export function RemovalDialog({ title, deed, path, onClose, children }: RemovalDialogProps) {
  const router = useRouter();
  const removing = useSubmit({
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={title}
      deed={deed}
      busy={removing.busy}
      problem={removing.problem}
      onConfirm={() => void removing.submit({ method: 'DELETE', path })}
    >
      {children}
    </ConfirmDialog>
  );
}
