'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { buttonLooks } from './button-looks.ts';
import { classNames } from './class-names.ts';
import { DIALOG_FOOT, DIALOG_GROUND, DIALOG_LOOK } from './dialog-look.ts';
import { FormProblem } from './form-problem.tsx';
import type { Problem } from './problem.ts';
import { useFocusBack } from './use-focus-back.ts';

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** The question, naming what it is about: `Remove Ana Ruiz?` */
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The deed as the button's word: `Remove`, never `OK`. */
  deed: string;
  onConfirm: () => void;
  /** It takes something away. */
  danger?: boolean;
  busy?: boolean;
  problem?: Problem | null;
}

/** Asks before something that cannot simply be undone. Stays while it is on its way and says why it failed. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  deed,
  onConfirm,
  danger = false,
  busy = false,
  problem = null,
}: ConfirmDialogProps) {
  const t = useTranslations('common');
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && !busy && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={DIALOG_GROUND} />
        <Radix.Content {...focus} className={classNames(DIALOG_LOOK, 'sm:w-[460px]')}>
          <Radix.Title className="text-desk-title leading-snug font-value wrap-anywhere">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="flex flex-col gap-2 leading-normal text-ink-2 wrap-anywhere">{children}</div>
          </Radix.Description>
          <FormProblem problem={problem} />
          <footer className={DIALOG_FOOT}>
            <Radix.Cancel className={buttonLooks({ look: 'plain' })}>{t('cancel')}</Radix.Cancel>
            <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
              {deed}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
