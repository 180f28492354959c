'use client';

import type { Audience } from '#lib/domain/announcement';
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
  const wrong = useFieldError('draft.audience.ids');
  const options = [
    { value: 'all' as const, label: 'Every wall' },
    ...(audiences.playlists.length > 0 || audience.kind === 'playlists'
      ? [{ value: 'playlists' as const, label: 'Walls of some playlists' }]
      : []),
    ...(audiences.displays.length > 0 || audience.kind === 'displays'
      ? [{ value: 'displays' as const, label: 'Some displays' }]
      : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      <RadioList
        label="Who sees it"
        options={options}
        value={audience.kind}
        onChange={(kind) => onChange(kind === 'all' ? { kind } : { kind, ids: [] })}
      />
      {audience.kind !== 'all' && (
        <fieldset
          aria-label={audience.kind === 'playlists' ? 'Playlists' : 'Displays'}
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
export function audienceWords(audience: Audience, audiences: Audiences): string {
  if (audience.kind === 'all') return 'Every wall';
  const { kind, ids } = audience;
  const names = ids.flatMap((id) => audiences[kind].find((one) => one.id === id)?.name ?? []);
  if (names.length === 0) return kind === 'playlists' ? 'Playlists that are gone' : 'Displays that are gone';
  if (names.length > 2) return `${names.length} ${kind}`;
  return `${kind === 'playlists' ? 'Walls of ' : ''}${names.join(' and ')}`;
}
