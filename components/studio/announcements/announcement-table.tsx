'use client';

import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { AnnouncementView } from '#lib/domain/announcement';
import { useOwnZone } from '#components/admin/audit/use-own-zone.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { type Audiences, audienceWords } from './audience-field.tsx';
import { farWords, momentWords } from './end-words.ts';

interface AnnouncementTableProps {
  title: string;
  announcements: readonly AnnouncementView[];
  audiences: Audiences;
  now: number;
  isEnded?: boolean;
  onEdit: (announcement: AnnouncementView) => void;
  onAgain: (announcement: AnnouncementView) => void;
  onRemove: (announcement: AnnouncementView) => void;
}

export function AnnouncementTable(props: AnnouncementTableProps) {
  const { title, announcements, audiences, now, isEnded = false } = props;
  const zone = useOwnZone();
  const id = useId();
  const columns: readonly DataColumn<AnnouncementView>[] = [
    {
      key: 'text',
      head: 'Text',
      grows: true,
      cell: ({ text, tone }) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={isEnded ? 'text-ink-2' : 'font-label text-ink'}>{text}</span>
          <Badge>{tone === 'notice' ? 'Notice' : 'Ticker'}</Badge>
        </span>
      ),
    },
    {
      key: 'who',
      head: 'On',
      from: 'desk',
      cell: ({ audience }) => (
        <span className="block max-w-[240px] min-w-[110px] text-ink-2 wrap-anywhere">
          {audienceWords(audience, audiences)}
        </span>
      ),
    },
    {
      key: 'when',
      head: isEnded ? 'Ended' : 'When',
      from: 'tablet',
      nowrap: true,
      cell: (announcement) => whenWords(announcement, now, zone),
    },
    { key: 'by', head: 'By', from: 'wide', nowrap: true, cell: ({ createdBy }) => createdBy },
  ];
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5">
      <h2 id={id} className="text-base leading-snug font-value">
        {title}
      </h2>
      <DataTable
        caption={title}
        columns={columns}
        rows={announcements}
        rowKey={(announcement) => announcement.id}
        isQuiet={() => isEnded}
        narrow={(announcement) => (
          <>
            {audienceWords(announcement.audience, audiences)}
            <span className="md:hidden"> · {whenWords(announcement, now, zone)}</span>
          </>
        )}
        actions={(announcement) => <Actions announcement={announcement} isEnded={isEnded} {...props} />}
        empty={null}
      />
    </section>
  );
}

interface ActionsProps extends Pick<AnnouncementTableProps, 'onEdit' | 'onAgain' | 'onRemove'> {
  announcement: AnnouncementView;
  isEnded: boolean;
}

function Actions({ announcement, isEnded, onEdit, onAgain, onRemove }: ActionsProps) {
  const about = announcement.text.slice(0, 60);
  return (
    <span className="inline-flex gap-1">
      {isEnded ? (
        <Button
          look="quiet"
          size="small"
          aria-label={`Announce again: ${about}`}
          onClick={() => onAgain(announcement)}
        >
          <RotateCcw size={15} aria-hidden />
          <span className="max-sm:sr-only">Again</span>
        </Button>
      ) : (
        <Button
          look="quiet"
          size="small"
          aria-label={`Change: ${about}`}
          onClick={() => onEdit(announcement)}
        >
          <Pencil size={15} aria-hidden />
          <span className="max-sm:sr-only">Change</span>
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        aria-label={`Remove: ${about}`}
        onClick={() => onRemove(announcement)}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </span>
  );
}

/** `until today at 17:30, 2 h 15 min left`. */
function whenWords({ startsAt, endsAt }: AnnouncementView, now: number, zone: string): string {
  const moment = (at: number): string => momentWords(at, now, zone);
  if (endsAt <= now) return moment(endsAt);
  if (startsAt > now) return `${moment(startsAt)}, until ${moment(endsAt)}`;
  return `until ${moment(endsAt)}, ${farWords(endsAt - now)} left`;
}
