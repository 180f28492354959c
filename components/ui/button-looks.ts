import { cva, type VariantProps } from 'class-variance-authority';

/**
 * One primary action a place; `plain` for the others; `quiet` inside rows and heads; `danger` for what takes something
 * away. On phones every one is tall enough for a thumb.
 */
export const buttonLooks = cva(
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-lg border font-label whitespace-nowrap no-underline select-none aria-disabled:cursor-default [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary:
          'border-ink bg-ink text-bg hover:border-ink-2 hover:bg-ink-2 aria-disabled:border-ink-3 aria-disabled:bg-ink-3',
        plain:
          'border-line bg-panel-2 text-ink hover:bg-line aria-disabled:text-ink-3 aria-disabled:hover:bg-panel-2',
        quiet:
          'border-transparent bg-transparent text-ink-2 hover:bg-line hover:text-ink aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent',
        danger:
          'border-crit-bg bg-crit-bg text-crit-wall-ink hover:border-crit aria-disabled:opacity-70 aria-disabled:hover:border-crit-bg',
      },
      size: {
        normal: 'min-h-[34px] px-[13px] text-sm max-sm:min-h-[42px]',
        small: 'min-h-[28px] px-[9px] text-desk-label max-sm:min-h-[38px]',
        large: 'min-h-[42px] px-5 text-desk-action',
        icon: 'size-[34px] text-sm max-sm:size-[42px]',
      },
    },
    defaultVariants: { look: 'plain', size: 'normal' },
  },
);

export type ButtonLooks = VariantProps<typeof buttonLooks>;
