'use client';

import { useTranslations } from 'next-intl';
import type { Audience } from '#lib/domain/announcement';
import type { Words } from '#lib/words/words';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { RadioList } from '#components/ui/radio-list.tsx';
import { useFieldError } from '#components/ui/form-errors.ts';

/** What an announcement can be meant for. */
export interface Named {
  id: string;
  name: string;
}
export interface Audiences {
  playlists: readonly Named[];
  displays: readonly Named[];
}

interface AudienceFieldProps {
  audience: Audience;
  audiences: Audiences;
  onChange: (audience: Audience) => void;
}

/** Whose walls show it. */
export function AudienceField({ audience, audiences, onChange }: AudienceFieldProps) {
  const t = useTranslations('studio.announcements.audience');
  const wrong = useFieldError('draft.audience.ids');
  const options = [
    { value: 'all' as const, label: t('all') },
    ...(audiences.playlists.length > 0 || audience.kind === 'playlists'
      ? [{ value: 'playlists' as const, label: t('somePlaylists') }]
      : []),
    ...(audiences.displays.length > 0 || audience.kind === 'displays'
      ? [{ value: 'displays' as const, label: t('someDisplays') }]
      : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      <RadioList
        label={t('label')}
        options={options}
        value={audience.kind}
        onChange={(kind) => onChange(kind === 'all' ? { kind } : { kind, ids: [] })}
      />
      {audience.kind !== 'all' && (
        <fieldset
          aria-label={t(`kinds.${audience.kind}`)}
          className="m-0 flex max-h-[200px] flex-col gap-2 overflow-y-auto rounded-desk border border-line p-3"
        >
          {audiences[audience.kind].map(({ id, name }) => (
            <CheckboxField
              key={id}
              label={name}
              checked={audience.ids.includes(id)}
              onChange={({ target }) =>
                onChange({
                  kind: audience.kind,
                  ids: target.checked ? [...audience.ids, id] : audience.ids.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {wrong && (
        <p role="alert" className="text-[13px] text-crit">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** `Every wall`, `Main floor and Night`, `3 displays`. */
export function audienceWords(audience: Audience, audiences: Audiences, t: Words<'studio'>): string {
  if (audience.kind === 'all') return t('announcements.audience.all');
  const { kind, ids } = audience;
  const names = ids.flatMap((id) => audiences[kind].find((one) => one.id === id)?.name ?? []);
  const [first, second = ''] = names;
  if (first === undefined) return t(`announcements.audience.gone.${kind}`);
  const count = names.length;
  if (count > 2) return t(`announcements.audience.many.${kind}`, { count });
  return t(`announcements.audience.named.${kind}`, { count, first, second });
}
