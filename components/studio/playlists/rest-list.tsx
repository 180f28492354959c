'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-bounds';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { changeRest, withoutRest, withRest } from './edit-playlist.ts';
import { HoursFields } from './hours-fields.tsx';

interface RestListProps {
  document: PlaylistDocument;
  onChange: (document: PlaylistDocument) => void;
}

const MODES = ['dim', 'blank'] as const;

/** When screens are dimmed or black. */
export function RestList({ document, onChange }: RestListProps) {
  const t = useTranslations('studio.playlists.rests');
  return (
    <SectionCard
      title={t('title')}
      description={t('about')}
      actions={
        <Button
          disabled={document.rest.length >= PLAYLIST_BOUNDS.rests}
          onClick={() => onChange(withRest(document))}
        >
          <Plus size={16} aria-hidden />
          {t('add')}
        </Button>
      }
    >
      {document.rest.length === 0 ? (
        <p className="text-ink-3">{t('none')}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {document.rest.map(({ mode, hours }, at) => (
            // eslint-disable-next-line react/no-array-index-key -- rest hours have nothing else to be told apart by
            <li key={at} className="flex flex-wrap items-start gap-x-5 gap-y-3">
              <SelectField
                label={t('screen')}
                name={`document.rest.${at}.mode`}
                className="w-[124px]"
                value={mode}
                options={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
                onChange={({ target }) =>
                  onChange(changeRest(document, at, { mode: target.value === 'blank' ? 'blank' : 'dim' }))
                }
              />
              <HoursFields
                name={`document.rest.${at}.hours`}
                of={t('of', { number: at + 1 })}
                hours={hours}
                onChange={(changed) => onChange(changeRest(document, at, { hours: changed }))}
              />
              <Button
                look="quiet"
                size="icon"
                className="ml-auto sm:mt-[25px]"
                aria-label={t('remove', { number: at + 1 })}
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
