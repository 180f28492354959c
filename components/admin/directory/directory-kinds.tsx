import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { DIRECTORY_KINDS } from '#lib/domain/directory';
import type { DirectoryPageView } from '#lib/domain/directory-page';
import { formatCount } from '#lib/format/count';
import { classNames } from '#components/ui/class-names.ts';
import { directoryHref, placeOf } from './directory-words.ts';

/** What a directory lists, a link a kind, with how many there are. */
export function DirectoryKinds({ view }: { view: DirectoryPageView }) {
  const t = useTranslations('admin');
  return (
    <nav
      aria-label={t('directory.kinds.all')}
      className="flex gap-1 overflow-x-auto border-b border-line text-sm [scrollbar-width:none]"
    >
      {DIRECTORY_KINDS.map((kind) => (
        <Link
          key={kind}
          href={directoryHref(placeOf(view), { kind, text: '', page: 1 })}
          aria-current={kind === view.kind ? 'page' : undefined}
          className={classNames(
            '-mb-px flex min-h-[36px] shrink-0 items-center gap-2 border-b-2 border-transparent px-3 font-label text-ink-2 no-underline -outline-offset-2 hover:text-ink max-sm:min-h-[44px]',
            kind === view.kind && 'border-ink text-ink',
          )}
        >
          {t(`directory.kinds.${kind}.many`)}
          <span className="rounded-md bg-line px-1.5 text-xs text-ink-2">
            {formatCount(view.counts[kind], t)}
          </span>
        </Link>
      ))}
    </nav>
  );
}
