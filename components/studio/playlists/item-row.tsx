'use client';

import { ArrowDown, ArrowUp, CalendarClock, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlaylistItem } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-bounds';
import { formatSpan } from '#lib/format/age';
import { Button } from '#components/ui/button.tsx';
import { useFieldError } from '#components/ui/form-errors.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { boardName, type BoardChoice } from './board-choice.ts';
import { HoursFields } from './hours-fields.tsx';
import { hoursWords } from './hours-words.ts';

interface ItemRowProps {
  item: PlaylistItem;
  /** Its place, counted from 0, among so many. */
  at: number;
  count: number;
  boards: readonly BoardChoice[];
  onChange: (change: Partial<Omit<PlaylistItem, 'id'>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const SECOND_MS = 1_000;

/** A board of a playlist: which, how long it stays, when it is due, and its place. */
export function ItemRow({ item, at, count, boards, onChange, onMove, onRemove }: ItemRowProps) {
  const t = useTranslations('studio.playlists.items');
  const says = useTranslations('studio');
  const [isOpen, setIsOpen] = useState(false);
  const path = `document.items.${at}`;
  const wrongTo = useFieldError(`${path}.hours.to`);
  const wrongFrom = useFieldError(`${path}.hours.from`);
  const name = boardName(boards, item.board, says);
  const isKnown = boards.some(({ id }) => id === item.board);
  const hours = hoursWords(item.hours, says);
  const showsHours = isOpen || wrongTo !== undefined || wrongFrom !== undefined;
  return (
    <li
      data-item={item.id}
      className="flex flex-col gap-3 border-t border-line py-3.5 first:border-0 first:pt-0 last:pb-0"
    >
      <div className="grid grid-cols-[20px_minmax(0,1fr)_112px_auto] items-start gap-x-3 gap-y-2 max-md:grid-cols-[20px_minmax(0,1fr)_112px]">
        <span aria-hidden className="pt-[31px] text-[13px] text-ink-3 tabular-nums max-sm:pt-[35px]">
          {at + 1}
        </span>
        <SelectField
          label={t('board')}
          name={`${path}.board`}
          value={item.board}
          hint={isKnown ? undefined : t('unpublished')}
          options={[...boards.map(optionOf), ...(isKnown ? [] : [{ value: item.board, label: name }])]}
          onChange={({ target }) => onChange({ board: target.value })}
        />
        <TextField
          label={t('stays')}
          name={`${path}.dwellMs`}
          type="number"
          inputMode="numeric"
          min={PLAYLIST_BOUNDS.shortestDwellMs / SECOND_MS}
          max={PLAYLIST_BOUNDS.longestDwellMs / SECOND_MS}
          value={item.dwellMs === 0 ? '' : item.dwellMs / SECOND_MS}
          hint={item.dwellMs > 60 * SECOND_MS ? formatSpan(item.dwellMs, says) : undefined}
          onChange={({ target }) => onChange({ dwellMs: Math.round(Number(target.value) * SECOND_MS) })}
        />
        <span className="flex gap-1 pt-[25px] max-md:col-span-3 max-md:justify-end max-md:pt-0">
          <Button
            look="quiet"
            size="icon"
            aria-label={t('up', { name })}
            aria-keyshortcuts="Alt+ArrowUp"
            data-move="up"
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            size="icon"
            aria-label={t('down', { name })}
            aria-keyshortcuts="Alt+ArrowDown"
            data-move="down"
            disabled={at === count - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            size="icon"
            aria-label={t('remove', { name })}
            disabled={count === 1}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden />
          </Button>
        </span>
      </div>
      <div className="flex flex-col gap-3 pl-8">
        <button
          type="button"
          aria-expanded={showsHours}
          aria-label={t('due', { name, hours })}
          onClick={() => setIsOpen(!showsHours)}
          className="flex min-h-[28px] cursor-pointer items-center gap-2 self-start rounded-md text-[13px] text-ink-2 hover:text-ink max-sm:min-h-[40px]"
        >
          <CalendarClock size={15} aria-hidden />
          <span className="underline decoration-ink-3/60 underline-offset-4">{hours}</span>
        </button>
        {showsHours && (
          <HoursFields
            name={`${path}.hours`}
            of={name}
            hours={item.hours}
            onChange={(changed) => onChange({ hours: changed })}
          />
        )}
      </div>
    </li>
  );
}

function optionOf({ id, name }: BoardChoice): { value: string; label: string } {
  return { value: id, label: name };
}
