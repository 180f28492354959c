import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonLooks, type ButtonLooks } from './button-looks.ts';
import { classNames } from './class-names.ts';

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonLooks;

/** Goes somewhere and looks like a button. */
export function ButtonLink({ look, size, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={classNames(buttonLooks({ look, size }), className)} />;
}
