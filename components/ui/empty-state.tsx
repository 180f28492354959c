import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** 1 where it is all that the page has to say. */
  level?: 1 | 2;
  /** Why there is nothing, and what would bring something. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** What stands where a list would: why it is empty and what to do about it. */
export function EmptyState({ icon, title, level = 2, children, actions }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-center gap-1.5 rounded-desk bg-panel px-6 py-12 text-center text-sm text-balance text-ink-2">
      {icon && (
        <span aria-hidden className="mb-1 text-ink-3">
          {icon}
        </span>
      )}
      <Heading className="text-base font-value text-ink">{title}</Heading>
      {children && <div className="max-w-[52ch] leading-normal">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
