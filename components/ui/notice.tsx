import { CircleCheck, Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const TONES: Readonly<Record<NoticeTone, { icon: LucideIcon; box: string; sign: string }>> = {
  info: { icon: Info, box: 'bg-panel-2 text-ink-2', sign: 'text-ink-2' },
  good: { icon: CircleCheck, box: 'bg-panel-2 text-ink-2', sign: 'text-state-ready' },
  warn: { icon: TriangleAlert, box: 'bg-warn-bg text-warn-ink', sign: 'text-warn' },
  bad: { icon: OctagonAlert, box: 'bg-crit-bg text-crit-wall-ink', sign: 'text-crit-wall-ink' },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Buttons or links that belong to it. */
  actions?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
}

/** Some sentences set apart. Read out when it appears: at once where something is wrong, else in turn. */
export function Notice({ tone = 'info', title, actions, className, children }: NoticeProps) {
  const { icon: Icon, box, sign } = TONES[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      data-tone={tone}
      className={classNames(
        'flex items-start gap-3 rounded-desk px-3.5 py-2.5 text-sm leading-normal max-sm:flex-wrap',
        box,
        className,
      )}
    >
      <Icon size={17} aria-hidden className={classNames('mt-0.5 shrink-0', sign)} />
      <div className="min-w-0 flex-1 basis-56 wrap-anywhere">
        {title && (
          <p className={classNames('font-value', (tone === 'info' || tone === 'good') && 'text-ink')}>
            {title}
          </p>
        )}
        {children}
      </div>
      {actions && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
