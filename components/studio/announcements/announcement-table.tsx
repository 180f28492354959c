'use client';

import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { AnnouncementView } from '#lib/domain/announcement';
import type { Words } from '#lib/words/words';
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
  const t = useTranslations('studio');
  const { title, announcements, audiences, now, isEnded = false } = props;
  const zone = useOwnZone();
  const id = useId();
  const columns: readonly DataColumn<AnnouncementView>[] = [
    {
      key: 'text',
      head: t('announcements.table.text'),
      grows: true,
      cell: ({ text, tone }) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={isEnded ? 'text-ink-2' : 'font-label text-ink'}>{text}</span>
          <Badge>{t(`announcements.tones.${tone}.name`)}</Badge>
        </span>
      ),
    },
    {
      key: 'who',
      head: t('announcements.table.on'),
      from: 'desk',
      cell: ({ audience }) => (
        <span className="block max-w-[240px] min-w-[110px] text-ink-2 wrap-anywhere">
          {audienceWords(audience, audiences, t)}
        </span>
      ),
    },
    {
      key: 'when',
      head: t(isEnded ? 'announcements.table.ended' : 'announcements.table.when'),
      from: 'tablet',
      nowrap: true,
      cell: (announcement) => whenWords(announcement, { now, zone }, t),
    },
    {
      key: 'by',
      head: t('announcements.table.by'),
      from: 'wide',
      nowrap: true,
      cell: ({ createdBy }) => createdBy,
    },
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
            {audienceWords(announcement.audience, audiences, t)}
            <span className="md:hidden"> · {whenWords(announcement, { now, zone }, t)}</span>
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
  const t = useTranslations('studio.announcements.table');
  const about = announcement.text.slice(0, 60);
  return (
    <span className="inline-flex gap-1">
      {isEnded ? (
        <Button
          look="quiet"
          size="small"
          aria-label={t('againOf', { about })}
          onClick={() => onAgain(announcement)}
        >
          <RotateCcw size={15} aria-hidden />
          <span className="max-sm:sr-only">{t('again')}</span>
        </Button>
      ) : (
        <Button
          look="quiet"
          size="small"
          aria-label={t('changeOf', { about })}
          onClick={() => onEdit(announcement)}
        >
          <Pencil size={15} aria-hidden />
          <span className="max-sm:sr-only">{t('change')}</span>
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        aria-label={t('removeOf', { about })}
        onClick={() => onRemove(announcement)}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </span>
  );
}

/** `until today at 17:30, 2 h 15 min left`. */
function whenWords(
  { startsAt, endsAt }: AnnouncementView,
  clock: { now: number; zone: string },
  t: Words<'studio'>,
): string {
  const { now } = clock;
  const end = momentWords(endsAt, clock, t);
  if (endsAt <= now) return end;
  if (startsAt > now) return t('announcements.when.coming', { start: momentWords(startsAt, clock, t), end });
  return t('announcements.when.running', { end, far: farWords(endsAt - now, t) });
}
