'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ConnectionDraft } from '#lib/domain/connection-draft';
import { ROLLING_PERIODS } from '#lib/domain/connection-settings';
import { STATISTICS_RANGES } from '#lib/domain/statistics-range';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { versionOptions } from './connection-words.ts';
import { settingField } from './entered-connection.ts';

const EXAMPLES = { host: 'api.five9.com', zone: 'Europe/Berlin' };
const TWO = 'grid gap-x-5 gap-y-4 sm:grid-cols-2';

interface AccountFieldsProps {
  draft: ConnectionDraft;
  onUrl?: (url: string) => void;
}

/** Which domain it is. */
export function AccountFields({ draft, onUrl }: AccountFieldsProps) {
  const t = useTranslations('admin');
  return (
    <div className={TWO}>
      <TextField
        label={t('connections.fields.name')}
        name={settingField('name')}
        defaultValue={draft.name}
        hint={t('connections.hints.name')}
        autoComplete="off"
        required
      />
      <SelectField
        label={t('connections.fields.serviceVersion')}
        name={settingField('serviceVersion')}
        defaultValue={draft.serviceVersion}
        options={versionOptions(t)}
        hint={t('connections.hints.serviceVersion')}
      />
      <TextField
        label={t('connections.fields.url')}
        name={settingField('url')}
        defaultValue={draft.url}
        onChange={(event) => onUrl?.(event.currentTarget.value)}
        placeholder={EXAMPLES.host}
        hint={t('connections.hints.url')}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        className="sm:col-span-2"
        required
      />
    </div>
  );
}

interface ReadingFieldsProps {
  draft: ConnectionDraft;
  /** Names to choose a zone from. */
  zones: readonly string[];
}

/** How its numbers are counted and read. */
export function ReadingFields({ draft, zones }: ReadingFieldsProps) {
  const t = useTranslations('admin');
  const list = useId();
  const zoneField = { list, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, required: true };
  return (
    <div className={TWO}>
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      <TextField
        {...zoneField}
        label={t('connections.fields.zone')}
        name={settingField('zone')}
        defaultValue={draft.zone}
        placeholder={EXAMPLES.zone}
        hint={t('connections.hints.zone')}
      />
      <TextField
        {...zoneField}
        label={t('connections.fields.dataCentreZone')}
        name={settingField('dataCentreZone')}
        defaultValue={draft.dataCentreZone}
        hint={t('connections.hints.dataCentreZone')}
      />
      <SelectField
        label={t('connections.fields.statisticsRange')}
        name={settingField('statisticsRange')}
        defaultValue={draft.statisticsRange}
        options={STATISTICS_RANGES.map((value) => ({ value, label: t(`connections.ranges.${value}`) }))}
        hint={t('connections.hints.statisticsRange')}
      />
      <SelectField
        label={t('connections.fields.rollingPeriod')}
        name={settingField('rollingPeriod')}
        defaultValue={draft.rollingPeriod}
        options={ROLLING_PERIODS.map((value) => ({ value, label: t(`connections.periods.${value}`) }))}
        hint={t('connections.hints.rollingPeriod')}
      />
      <TextField
        label={t('connections.fields.businessDayStart')}
        name={settingField('businessDayStart')}
        defaultValue={draft.businessDayStart}
        type="time"
        hint={t('connections.hints.businessDayStart')}
        required
      />
      <TextField
        label={t('connections.fields.shiftStart')}
        name={settingField('shiftStart')}
        defaultValue={draft.shiftStart}
        type="time"
        hint={t('connections.hints.shiftStart')}
        required
      />
    </div>
  );
}
