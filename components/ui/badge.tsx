import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const badgeLooks = cva(
  'inline-flex max-w-full items-center gap-1.5 rounded-full border px-2 py-px text-desk-note leading-5 font-label whitespace-nowrap [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        plain: 'border-line bg-transparent text-ink-2',
        strong: 'border-line bg-line text-ink',
        inverse: 'border-ink-2 bg-ink-2 text-bg',
        warn: 'border-warn-bg bg-warn-bg text-warn-ink',
        bad: 'border-crit-bg bg-crit-bg text-crit-wall-ink',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
);

interface BadgeProps extends VariantProps<typeof badgeLooks> {
  /** A small glyph before the words. */
  icon?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A word or two of state beside a name. The word carries it, the colour only helps. */
export function Badge({ tone, icon, className, children }: BadgeProps) {
  return (
    <span className={classNames(badgeLooks({ tone }), className)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
