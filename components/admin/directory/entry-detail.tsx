import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { DirectoryDetail, DirectoryLinks, DirectoryPageView } from '#lib/domain/directory-page';
import { formatCount } from '#lib/format/count';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { capital, directoryHref, placeOf } from './directory-words.ts';

interface EntryDetailProps {
  view: DirectoryPageView;
  detail: DirectoryDetail;
}

/** One agent with skills and groups, or one skill or group with its members. */
export function EntryDetail({ view, detail }: EntryDetailProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const { name, label, profile, kind, isGone, detail: word, links } = detail;
  const standing = isGone ? t('directory.detail.gone') : capital(word);
  const known = [
    {
      key: kind === 'user' ? t('directory.columns.fullName') : t('directory.columns.description'),
      value: label,
    },
    { key: t('directory.columns.profile'), value: profile ?? '' },
    { key: t('directory.detail.standing'), value: standing },
  ].filter(({ value }) => value !== '');
  return (
    <aside
      aria-label={name}
      className="flex w-full flex-col gap-4 rounded-desk bg-panel p-5 text-sm max-lg:order-1 max-sm:p-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:w-[340px] lg:shrink-0 lg:overflow-y-auto"
    >
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-[13px] text-ink-3">{t(`directory.kinds.${kind}.one`)}</p>
          <h2 className="text-base leading-snug font-value wrap-anywhere">{name}</h2>
        </div>
        <ButtonLink
          look="quiet"
          size="icon"
          aria-label={common('close')}
          scroll={false}
          href={directoryHref(placeOf(view), {})}
          className="-mt-1.5 -mr-2"
        >
          <X size={18} aria-hidden />
        </ButtonLink>
      </header>
      {known.length > 0 && <KeyValueList items={known} />}
      {links.map((linked) => (
        <LinkedEntries key={linked.kind} view={view} linked={linked} isMembers={kind !== 'user'} />
      ))}
    </aside>
  );
}

interface LinkedEntriesProps {
  view: DirectoryPageView;
  linked: DirectoryLinks;
  isMembers: boolean;
}

function LinkedEntries({ view, linked, isMembers }: LinkedEntriesProps) {
  const t = useTranslations('admin');
  const { kind, entries, more } = linked;
  const title = isMembers ? t('directory.columns.members') : t(`directory.kinds.${kind}.many`);
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 flex items-center gap-2 text-[13px] font-label text-ink-2">
        {title}
        <span className="rounded-md bg-line px-1.5 text-xs">{formatCount(entries.length + more, t)}</span>
      </h3>
      {entries.length === 0 ? (
        <p className="text-ink-3">{t('directory.detail.none')}</p>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {entries.map(({ id, name, label }) => (
            <li key={id}>
              <Link
                href={directoryHref(placeOf(view), { kind, text: '', page: 1, id })}
                prefetch={false}
                className="block rounded-md px-2 py-1 text-ink no-underline -outline-offset-2 wrap-anywhere hover:bg-panel-2 max-sm:py-2.5"
              >
                {name}
                {kind === 'user' && label !== '' && <span className="text-ink-3"> · {label}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="mt-1 text-ink-3">{t('directory.detail.more', { count: more })}</p>}
    </section>
  );
}
