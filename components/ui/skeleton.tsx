import { useTranslations } from 'next-intl';
import { classNames } from './class-names.ts';

/** Where something will stand that is on its way. Still: nothing pulses. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations('common');
  return (
    <output className={classNames('flex flex-col gap-2.5 py-1', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span
          key={at}
          aria-hidden
          className="h-4 rounded-md bg-line"
          style={{ width: `${[92, 78, 85, 64][at % 4]}%` }}
        />
      ))}
    </output>
  );
}
