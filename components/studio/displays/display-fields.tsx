'use client';

import { useTranslations } from 'next-intl';
import type { DataScope } from '#lib/domain/data-scope';
import type { DisplaySettings } from '#lib/domain/display';
import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '#lib/words/locale';
import type { Words } from '#lib/words/words';
import { ScopeField, type ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ShownNames } from './display-words.ts';

/** What stands in the form of a display; numbers as they are typed. */
export interface DisplayEntry {
  name: string;
  place: string;
  playlist: string | null;
  zoomPercent: string;
  overscanPercent: string;
  locale: Locale | null;
  scope: DataScope;
}

export const NEW_DISPLAY: DisplayEntry = {
  name: '',
  place: '',
  playlist: null,
  zoomPercent: '100',
  overscanPercent: '0',
  locale: null,
  scope: { kind: 'all' },
};

const ZOOM_PERCENT = { least: 50, most: 200 };
const MOST_OVERSCAN_PERCENT = 10;

export function entryOf(
  display: DisplaySettings & { playlist: string | null; scope: DataScope },
): DisplayEntry {
  const { name, place, playlist, zoom, overscanPercent, locale, scope } = display;
  return {
    name,
    place,
    playlist,
    locale,
    scope,
    zoomPercent: String(Math.round(zoom * 100)),
    overscanPercent: String(overscanPercent),
  };
}

/** What is sent of it. */
export function settingsOf({ name, place, playlist, zoomPercent, overscanPercent, locale }: DisplayEntry) {
  return {
    name: name.trim(),
    place: place.trim(),
    playlist,
    zoom: Number(zoomPercent) / 100,
    overscanPercent: Number(overscanPercent),
    locale,
  };
}

/** What is wrong with it, by field. */
export function wrongWith(
  { name, zoomPercent, overscanPercent }: DisplayEntry,
  t: Words<'studio'>,
): Record<string, string> {
  const zoom = Number(zoomPercent);
  const overscan = Number(overscanPercent);
  const isZoom = zoomPercent !== '' && zoom >= ZOOM_PERCENT.least && zoom <= ZOOM_PERCENT.most;
  const isOverscan = overscanPercent !== '' && overscan >= 0 && overscan <= MOST_OVERSCAN_PERCENT;
  return {
    ...(name.trim() === '' && { name: t('displays.fields.noName') }),
    ...(!isZoom && { zoom: t('displays.fields.outside', ZOOM_PERCENT) }),
    ...(!isOverscan && {
      overscanPercent: t('displays.fields.outside', { least: 0, most: MOST_OVERSCAN_PERCENT }),
    }),
  };
}

interface DisplayFieldsProps {
  entry: DisplayEntry;
  names: ShownNames;
  /** Null for whoever may not change what it sees. */
  connections: readonly ScopeConnection[] | null;
  onChange: (entry: DisplayEntry) => void;
}

/** Name, place, playlist, picture and scope of a display. */
export function DisplayFields({ entry, names, connections, onChange }: DisplayFieldsProps) {
  const t = useTranslations('studio.displays.fields');
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <TextField
          label={t('name')}
          name="name"
          autoComplete="off"
          maxLength={MOST_NAME_LENGTH}
          value={entry.name}
          onChange={({ target }) => onChange({ ...entry, name: target.value })}
        />
        <TextField
          label={t('place')}
          name="place"
          optional
          autoComplete="off"
          maxLength={200}
          placeholder={t('placeExample')}
          value={entry.place}
          onChange={({ target }) => onChange({ ...entry, place: target.value })}
        />
      </div>
      <SelectField
        label={t('playlist')}
        name="playlist"
        value={entry.playlist ?? ''}
        options={[
          { value: '', label: t('noPlaylist') },
          ...names.playlists.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onChange({ ...entry, playlist: target.value || null })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t('zoom')}
          name="zoom"
          type="number"
          inputMode="numeric"
          min={ZOOM_PERCENT.least}
          max={ZOOM_PERCENT.most}
          value={entry.zoomPercent}
          onChange={({ target }) => onChange({ ...entry, zoomPercent: target.value })}
        />
        <TextField
          label={t('overscan')}
          name="overscanPercent"
          type="number"
          inputMode="decimal"
          min={0}
          max={MOST_OVERSCAN_PERCENT}
          step={0.5}
          hint={t('overscanHint')}
          value={entry.overscanPercent}
          onChange={({ target }) => onChange({ ...entry, overscanPercent: target.value })}
        />
      </div>
      <SelectField
        label={t('language')}
        name="locale"
        value={entry.locale ?? ''}
        options={[
          { value: '', label: t('ownLanguage') },
          ...LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
        ]}
        onChange={({ target }) =>
          onChange({ ...entry, locale: isLocale(target.value) ? target.value : null })
        }
      />
      {connections && (
        <ScopeField
          scope={entry.scope}
          connections={connections}
          onChange={(scope) => onChange({ ...entry, scope })}
        />
      )}
    </>
  );
}
