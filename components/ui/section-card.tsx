import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface SectionCardProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
}

/** One matter of a page on a ground of its own. */
export function SectionCard({ title, description, actions, className, children }: SectionCardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames('flex flex-col gap-4 rounded-desk bg-panel p-5 text-sm max-sm:p-4', className)}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-base leading-snug font-value wrap-anywhere">
            {title}
          </h2>
          {description && <p className="mt-1 max-w-[72ch] leading-normal text-ink-2">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
