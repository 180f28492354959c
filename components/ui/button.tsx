'use client';

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import { buttonLooks, type ButtonLooks } from './button-looks.ts';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'>, ButtonLooks {
  /** At work: keeps its place and the focus, turns a wheel, does nothing when pressed. */
  busy?: boolean | undefined;
}

/**
 * A button. `type="button"` unless said otherwise. `disabled` and `busy` leave it in the tab order, so that the keyboard's
 * place is not lost, and make it do nothing.
 */
export function Button({
  look,
  size,
  busy = false,
  disabled = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const off = busy || disabled;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (off) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- one of the three, button unless said otherwise
      type={type}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={press}
      className={classNames(buttonLooks({ look, size }), className)}
    >
      {busy && <LoaderCircle size={15} aria-hidden className="animate-spin" />}
      {children}
    </button>
  );
}
