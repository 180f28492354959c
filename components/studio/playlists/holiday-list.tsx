'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dayNumber } from '#lib/domain/hours';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-bounds';
import { dateLocale } from '#lib/format/date-locale';
import type { Spoken } from '#lib/words/spoken';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { withHoliday, withoutHoliday } from './edit-playlist.ts';

interface HolidayListProps {
  document: PlaylistDocument;
  onChange: (document: PlaylistDocument) => void;
}

/** Days that count as holidays in the place of their weekday. */
export function HolidayList({ document, onChange }: HolidayListProps) {
  const t = useTranslations('studio.playlists.holidays');
  const common = useTranslations('common');
  const [date, setDate] = useState('');
  const canAdd = dayNumber(date) !== null && document.holidays.length < PLAYLIST_BOUNDS.holidays;
  const add = (): void => {
    onChange(withHoliday(document, date));
    setDate('');
  };
  return (
    <SectionCard title={t('title')} description={t('about')}>
      {document.holidays.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {document.holidays.map((holiday) => (
            <li
              key={holiday}
              className="flex items-center gap-1 rounded-lg border border-line bg-panel-2 py-0.5 pr-0.5 pl-2.5 tabular-nums"
            >
              {dateWords(holiday, common)}
              <button
                type="button"
                aria-label={t('remove', { day: dateWords(holiday, common) })}
                onClick={() => onChange(withoutHoliday(document, holiday))}
                className="flex size-[28px] cursor-pointer items-center justify-center rounded-md text-ink-2 hover:bg-line hover:text-ink max-sm:size-[40px]"
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('day')}
          name="holiday"
          type="date"
          className="w-[180px]"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <Button disabled={!canAdd} onClick={add}>
          <Plus size={16} aria-hidden />
          {t('add')}
        </Button>
      </div>
    </SectionCard>
  );
}

function dateWords(date: string, t: Spoken): string {
  return new Intl.DateTimeFormat(dateLocale(t), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(Date.parse(`${date}T00:00:00Z`));
}
