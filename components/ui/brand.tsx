import Link from 'next/link';
import { PRODUCT } from '#lib/words/product';
import { BrandMark } from './brand-mark.tsx';
import { classNames } from './class-names.ts';

/** Our name and mark, the way back to the first page. */
export function Brand({ className }: { className?: string }) {
  return (
    <Link
      href="/"
      className={classNames(
        'flex items-center gap-2.5 text-base font-value tracking-[-0.01em] text-ink no-underline',
        className,
      )}
    >
      <BrandMark />
      {PRODUCT}
    </Link>
  );
}
