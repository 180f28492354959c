import type { ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  /** What the page is for, in a sentence. */
  description?: ReactNode;
  actions?: ReactNode;
}

/** The top of a page: what it is, and what can be done with it. */
export function PageHead({ title, description, actions }: PageHeadProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-desk-page leading-tight font-value tracking-[-0.015em] wrap-anywhere">{title}</h1>
        {description && <p className="mt-1 max-w-[76ch] text-sm leading-normal text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
