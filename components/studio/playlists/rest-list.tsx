'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-schema';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { changeRest, withoutRest, withRest } from './edit-playlist.ts';
import { HoursFields } from './hours-fields.tsx';

interface RestListProps {
  document: PlaylistDocument;
  onChange: (document: PlaylistDocument) => void;
}

const MODES = [
  { value: 'dim', label: 'Dimmed' },
  { value: 'blank', label: 'Black' },
] as const;

/** When screens are dimmed or black. */
export function RestList({ document, onChange }: RestListProps) {
  return (
    <SectionCard
      title="Rest hours"
      description="When the screen is dimmed or black, which spares people and panels. Where both hold it is black."
      actions={
        <Button
          disabled={document.rest.length >= PLAYLIST_BOUNDS.rests}
          onClick={() => onChange(withRest(document))}
        >
          <Plus size={16} aria-hidden />
          Add rest hours
        </Button>
      }
    >
      {document.rest.length === 0 ? (
        <p className="text-ink-3">None: the screen is on all day.</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {document.rest.map(({ mode, hours }, at) => (
            // eslint-disable-next-line react/no-array-index-key -- rest hours have nothing else to be told apart by
            <li key={at} className="flex flex-wrap items-start gap-x-5 gap-y-3">
              <SelectField
                label="Screen"
                name={`document.rest.${at}.mode`}
                className="w-[124px]"
                value={mode}
                options={MODES}
                onChange={({ target }) =>
                  onChange(changeRest(document, at, { mode: target.value === 'blank' ? 'blank' : 'dim' }))
                }
              />
              <HoursFields
                name={`document.rest.${at}.hours`}
                of={`rest hours ${at + 1}`}
                hours={hours}
                onChange={(changed) => onChange(changeRest(document, at, { hours: changed }))}
              />
              <Button
                look="quiet"
                size="icon"
                className="ml-auto sm:mt-[25px]"
                aria-label={`Take rest hours ${at + 1} away`}
                onClick={() => onChange(withoutRest(document, at))}
              >
                <Trash2 size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
