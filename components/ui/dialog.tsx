'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonLooks } from './button-looks.ts';
import { useFocusBack } from './use-focus-back.ts';
import { DIALOG_FOOT, DIALOG_GROUND, DIALOG_LOOK } from './dialog-look.ts';
import { classNames } from './class-names.ts';

const WIDTHS = { normal: 'sm:w-[520px]', wide: 'sm:w-[760px]', full: 'sm:w-[1280px]' } as const;

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** `wide` for lists and two columns, `full` for two pictures side by side. */
  width?: keyof typeof WIDTHS;
  /** While something is on its way, nothing but its end closes it. */
  busy?: boolean;
  /** A press beside it or Escape does not close it: what is shown is shown once. */
  insists?: boolean;
  /** Where the focus goes at the end, where that is not what opened it. */
  returnsTo?: () => HTMLElement | null;
  children: ReactNode;
}

/** A task of its own over the page. Holds the focus and gives it back; Escape and a press beside it close it. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  width = 'normal',
  busy = false,
  insists = false,
  returnsTo,
  children,
}: DialogProps) {
  const t = useTranslations('common');
  const focus = useFocusBack(returnsTo);
  const stay = (event: Event): void => {
    if (busy || insists) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && !busy && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={DIALOG_GROUND} />
        <Radix.Content
          {...focus}
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          onInteractOutside={stay}
          {...(description === undefined && { 'aria-describedby': undefined })}
          className={classNames(DIALOG_LOOK, WIDTHS[width])}
        >
          <header className="pr-9">
            <Radix.Title className="text-desk-title leading-snug font-value wrap-anywhere">
              {title}
            </Radix.Title>
            {description !== undefined && (
              <Radix.Description asChild>
                <div className="mt-1 text-sm leading-normal text-ink-2 wrap-anywhere">{description}</div>
              </Radix.Description>
            )}
          </header>
          {children}
          {/* Last, so that the focus begins at what the dialog is for. */}
          <Radix.Close
            aria-label={t('close')}
            className={classNames(
              buttonLooks({ look: 'quiet', size: 'icon' }),
              'absolute top-3.5 right-3 sm:top-4 sm:right-4',
            )}
          >
            <X size={17} aria-hidden />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The buttons at the foot of a dialog, in sight however long it is; what is meant stands last, as its `primary`. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <footer className={DIALOG_FOOT}>{children}</footer>;
}
