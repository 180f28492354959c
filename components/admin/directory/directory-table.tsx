import Link from 'next/link';
import type { DirectoryKind } from '#lib/domain/directory';
import type { DirectoryPageView, DirectoryRow } from '#lib/domain/directory-page';
import { formatCount } from '#lib/format/count';
import { NO_DATA } from '#lib/format/no-data';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { capital, directoryHref, KIND_WORDS, placeOf } from './directory-words.ts';

/** One page of a kind's entries; what has gone upstream is greyed and last. */
export function DirectoryTable({ view }: { view: DirectoryPageView }) {
  const { kind, rows, text } = view;
  const { many } = KIND_WORDS[kind];
  return (
    <>
      <DataTable
        caption={capital(many)}
        columns={columnsOf(view)}
        rows={rows}
        rowKey={({ id }) => id}
        isQuiet={({ isGone }) => isGone}
        narrow={(row) => narrowWords(row)}
        empty={
          <EmptyState title={text === '' ? `There are no ${many}` : `No ${many} of that name`}>
            {text === '' ? 'The last reading listed none.' : 'The search looks at names and descriptions.'}
          </EmptyState>
        }
      />
      {view.pages > 1 && <Pages view={view} />}
    </>
  );
}

function columnsOf(view: DirectoryPageView): readonly DataColumn<DirectoryRow>[] {
  const name: DataColumn<DirectoryRow> = {
    key: 'name',
    head: view.kind === 'user' ? 'Username' : 'Name',
    cell: (row) => <NameCell row={row} view={view} />,
  };
  const text = (key: string, head: string, of: (row: DirectoryRow) => string): DataColumn<DirectoryRow> => ({
    key,
    head,
    from: 'desk',
    cell: (row) => <span className="text-ink-2">{of(row) || NO_DATA}</span>,
  });
  const label = text('label', view.kind === 'user' ? 'Full name' : 'Description', (row) => row.label);
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
        { ...text('skills', 'Skills', ({ skills }) => someNames(skills)), grows: true },
        // Beside an open entry there is no room for all of it.
        ...(view.chosen
          ? []
          : [
              shortText('groups', 'Agent groups', ({ groups }) => someNames(groups, 1)),
              shortText('profile', 'Profile', ({ profile }) => profile ?? ''),
            ]),
      ];
    case 'skill':
    case 'group':
      return [
        name,
        { ...label, grows: true },
        {
          key: 'members',
          head: 'Members',
          align: 'end',
          cell: ({ members, isGone }) => (isGone ? NO_DATA : formatCount(members ?? 0)),
        },
      ];
    case 'campaign':
      return [name, text('kind', 'Kind', ({ detail }) => capital(detail)), { ...label, grows: true }];
    case 'disposition':
      return [name, { ...label, grows: true }];
    case 'reason':
      return [name, { ...text('given', 'Given for', ({ detail }) => GIVEN[detail] ?? ''), grows: true }];
  }
}

const GIVEN: Readonly<Record<string, string>> = { 'not-ready': 'Not ready', logout: 'Logging out' };

function NameCell({ row, view }: { row: DirectoryRow; view: DirectoryPageView }) {
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
          {row.name}
        </Link>
      ) : (
        <span className="font-label">{row.name}</span>
      )}
      {row.isGone && <Badge>Gone</Badge>}
      {!row.isGone && row.detail === 'inactive' && <Badge>Inactive</Badge>}
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

function narrowWords({ label, skills, detail, kind }: DirectoryRow): string {
  const more = kind === 'user' ? someNames(skills) : kind === 'reason' ? (GIVEN[detail] ?? '') : detail;
  return [label, more].filter(Boolean).join(' — ');
}

function Pages({ view }: { view: DirectoryPageView }) {
  const { page, pages } = view;
  const to = (other: number): string => directoryHref(placeOf(view), { page: other });
  return (
    <nav aria-label="Pages" className="flex items-center justify-end gap-2 text-[13px] text-ink-2">
      {page > 1 && (
        <ButtonLink size="small" href={to(page - 1)} rel="prev">
          Back
        </ButtonLink>
      )}
      <span>
        Page {formatCount(page)} of {formatCount(pages)}
      </span>
      {page < pages && (
        <ButtonLink size="small" href={to(page + 1)} rel="next">
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
