import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { DirectoryKind } from '#lib/domain/directory';
import type { DirectoryPageView, DirectoryRow } from '#lib/domain/directory-page';
import { formatCount } from '#lib/format/count';
import { NO_DATA } from '#lib/format/no-data';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import type { Words } from '#lib/words/words';
import { BreakableName } from '#components/ui/breakable-name.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { capital, directoryHref, placeOf } from './directory-words.ts';

/** One page of a kind's entries; what has gone upstream is greyed and last. */
export function DirectoryTable({ view }: { view: DirectoryPageView }) {
  const t = useTranslations('admin');
  const { kind, rows, text } = view;
  return (
    <>
      <DataTable
        caption={t(`directory.kinds.${kind}.many`)}
        columns={columnsOf(view, t)}
        rows={rows}
        rowKey={({ id }) => id}
        isQuiet={({ isGone }) => isGone}
        narrow={(row) => narrowWords(row, t)}
        empty={
          <EmptyState title={t(`directory.kinds.${kind}.${text === '' ? 'none' : 'noneNamed'}`)}>
            {t(text === '' ? 'directory.noneListed' : 'directory.searched')}
          </EmptyState>
        }
      />
      {view.pages > 1 && <Pages view={view} />}
    </>
  );
}

function columnsOf(view: DirectoryPageView, t: Words<'admin'>): readonly DataColumn<DirectoryRow>[] {
  const name: DataColumn<DirectoryRow> = {
    key: 'name',
    head: view.kind === 'user' ? t('directory.columns.username') : t('directory.columns.name'),
    cell: (row) => <NameCell row={row} view={view} />,
  };
  const text = (key: string, head: string, of: (row: DirectoryRow) => string): DataColumn<DirectoryRow> => ({
    key,
    head,
    from: 'desk',
    cell: (row) => <span className="text-ink-2">{of(row) || NO_DATA}</span>,
  });
  const label = text(
    'label',
    view.kind === 'user' ? t('directory.columns.fullName') : t('directory.columns.description'),
    (row) => row.label,
  );
  const shortText = (...of: Parameters<typeof text>): DataColumn<DirectoryRow> => ({
    ...text(...of),
    from: 'wide',
    nowrap: true,
  });
  switch (view.kind) {
    case 'user':
      return [
        name,
        { ...label, nowrap: true },
        { ...text('skills', t('directory.columns.skills'), ({ skills }) => someNames(skills)), grows: true },
        // Beside an open entry there is no room for all of it.
        ...(view.chosen
          ? []
          : [
              shortText('groups', t('directory.columns.groups'), ({ groups }) => someNames(groups, 1)),
              shortText('profile', t('directory.columns.profile'), ({ profile }) => profile ?? ''),
            ]),
      ];
    case 'skill':
    case 'group':
      return [
        name,
        { ...label, grows: true },
        {
          key: 'members',
          head: t('directory.columns.members'),
          align: 'end',
          cell: ({ members, isGone }) => (isGone ? NO_DATA : formatCount(members ?? 0, t)),
        },
      ];
    case 'campaign':
      return [
        name,
        text('kind', t('directory.columns.kind'), ({ detail }) => capital(detail)),
        { ...label, grows: true },
      ];
    case 'disposition':
      return [name, { ...label, grows: true }];
    case 'reason':
      return [
        name,
        {
          ...text('given', t('directory.columns.given'), ({ detail }) => givenWords(detail, t)),
          grows: true,
        },
      ];
  }
}

function givenWords(detail: string, t: Words<'admin'>): string {
  return detail === 'not-ready' || detail === 'logout' ? t(`directory.given.${detail}`) : '';
}

function NameCell({ row, view }: { row: DirectoryRow; view: DirectoryPageView }) {
  const t = useTranslations('admin');
  const isChosen = view.chosen?.id === row.id;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 lg:min-w-68">
      {hasDetail(row.kind) ? (
        <Link
          href={directoryHref(placeOf(view), { id: row.id })}
          scroll={false}
          prefetch={false}
          aria-current={isChosen || undefined}
          className={`font-label underline decoration-line underline-offset-4 hover:decoration-current ${row.isGone ? 'text-ink-3' : 'text-ink'}`}
        >
          <BreakableName name={row.name} />
        </Link>
      ) : (
        <span className="font-label">{row.name}</span>
      )}
      {row.isGone && <Badge>{t('directory.gone')}</Badge>}
      {!row.isGone && row.detail === 'inactive' && <Badge>{t('directory.inactive')}</Badge>}
    </span>
  );
}

function hasDetail(kind: DirectoryKind): boolean {
  return kind === 'user' || kind === 'skill' || kind === 'group';
}

const NAMES_SHOWN = 3;

function someNames(names: readonly string[], most: number = NAMES_SHOWN): string {
  const shown = names.slice(0, most).join(' · ');
  return names.length > most ? `${shown} +${names.length - most}` : shown;
}

function narrowWords({ label, skills, detail, kind }: DirectoryRow, t: Words<'admin'>): string {
  const more = kind === 'user' ? someNames(skills) : kind === 'reason' ? givenWords(detail, t) : detail;
  return [label, more].filter(Boolean).join(' — ');
}

function Pages({ view }: { view: DirectoryPageView }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const { page, pages } = view;
  const to = (other: number): string => directoryHref(placeOf(view), { page: other });
  return (
    <nav
      aria-label={t('directory.pages.all')}
      className="flex items-center justify-end gap-2 text-[13px] text-ink-2"
    >
      {page > 1 && (
        <ButtonLink size="small" href={to(page - 1)} rel="prev">
          {common('back')}
        </ButtonLink>
      )}
      <span>{t('directory.pages.at', { page, pages })}</span>
      {page < pages && (
        <ButtonLink size="small" href={to(page + 1)} rel="next">
          {t('directory.pages.next')}
        </ButtonLink>
      )}
    </nav>
  );
}
