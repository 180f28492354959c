'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import type { PanelDocument } from '#lib/domain/board-document';
import { type ClockZone, PLAIN_LIMITS } from '#lib/domain/plain-panels';
import { Button } from '#components/ui/button.tsx';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type ClockDocument = Extract<PanelDocument, { kind: 'clock' }>;

interface ClockFieldsProps {
  panel: ClockDocument;
  onChange: (panel: PanelDocument) => void;
}

/** Whose time a clock shows, and how. */
export function ClockFields({ panel, onChange }: ClockFieldsProps) {
  const t = useTranslations('studio.boards.editor.clock');
  const list = useId();
  const known = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const { zones } = panel;
  const put = (place: number, zone: ClockZone): void =>
    onChange({ ...panel, zones: zones.map((old, at) => (at === place ? zone : old)) });
  return (
    <>
      <datalist id={list}>
        {known.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      {zones.map(({ zone, label }, place) => (
        <fieldset
          key={place}
          className="m-0 grid min-w-0 grid-cols-[1fr_1fr_auto] items-end gap-2 border-0 p-0"
        >
          <legend className="sr-only">{t('place', { number: place + 1 })}</legend>
          <TextField
            label={t('zone')}
            name={`zone-${place}`}
            list={list}
            placeholder={t('ownZone')}
            value={zone ?? ''}
            maxLength={80}
            onChange={({ target }) =>
              put(place, { label, zone: target.value.trim() === '' ? null : target.value.trim() })
            }
          />
          <TextField
            label={t('label')}
            name={`label-${place}`}
            value={label}
            maxLength={PLAIN_LIMITS.label}
            onChange={({ target }) => put(place, { zone, label: target.value })}
          />
          <Button
            look="quiet"
            aria-label={t('remove', { number: place + 1 })}
            disabled={zones.length === 1}
            onClick={() => onChange({ ...panel, zones: zones.filter((_, at) => at !== place) })}
          >
            <X size={15} aria-hidden />
          </Button>
        </fieldset>
      ))}
      {zones.length < PLAIN_LIMITS.zones && (
        <div>
          <Button
            size="small"
            onClick={() => onChange({ ...panel, zones: [...zones, { zone: null, label: '' }] })}
          >
            <Plus size={15} aria-hidden />
            {t('add')}
          </Button>
        </div>
      )}
      <SelectField
        label={t('hours')}
        name="hours"
        value={String(panel.hours)}
        options={[
          { value: '24', label: '14:05' },
          { value: '12', label: t('twelve') },
        ]}
        onChange={({ target }) => onChange({ ...panel, hours: target.value === '12' ? 12 : 24 })}
      />
      <CheckboxField
        name="date"
        label={t('date')}
        checked={panel.date}
        onChange={({ target }) => onChange({ ...panel, date: target.checked })}
      />
      <CheckboxField
        name="seconds"
        label={t('seconds')}
        checked={panel.seconds}
        onChange={({ target }) => onChange({ ...panel, seconds: target.checked })}
      />
    </>
  );
}
