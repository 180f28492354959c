'use client';

import { useId } from 'react';
import type { ConnectionDraft } from '#lib/domain/connection-draft';
import { ROLLING_PERIODS } from '#lib/domain/connection-settings';
import { STATISTICS_RANGES } from '#lib/domain/statistics-range';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PERIOD_WORDS, RANGE_WORDS, VERSION_OPTIONS } from './connection-words.ts';
import { settingField } from './entered-connection.ts';

const TWO = 'grid gap-x-5 gap-y-4 sm:grid-cols-2';

interface AccountFieldsProps {
  draft: ConnectionDraft;
  onUrl?: (url: string) => void;
}

/** Which domain it is. */
export function AccountFields({ draft, onUrl }: AccountFieldsProps) {
  return (
    <div className={TWO}>
      <TextField
        label="Name"
        name={settingField('name')}
        defaultValue={draft.name}
        hint="Stands on walls and desks."
        autoComplete="off"
        required
      />
      <SelectField
        label="Service version"
        name={settingField('serviceVersion')}
        defaultValue={draft.serviceVersion}
        options={VERSION_OPTIONS}
        hint="A host alone means the newest version known in full."
      />
      <TextField
        label="Address"
        name={settingField('url')}
        defaultValue={draft.url}
        onChange={(event) => onUrl?.(event.currentTarget.value)}
        placeholder="api.five9.com"
        hint="A host such as api.five9.com, api.five9.eu or api.five9.ca, or the whole address of the service."
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
        label="Time zone of the contact centre"
        name={settingField('zone')}
        defaultValue={draft.zone}
        placeholder="Europe/Berlin"
        hint="Its clock on the wall and where its day begins."
      />
      <TextField
        {...zoneField}
        label="Time zone of the data centre"
        name={settingField('dataCentreZone')}
        defaultValue={draft.dataCentreZone}
        hint="Where Five9 counts requests; Pacific unless Five9 says otherwise."
      />
      <SelectField
        label="Statistics cover"
        name={settingField('statisticsRange')}
        defaultValue={draft.statisticsRange}
        options={STATISTICS_RANGES.map((value) => ({ value, label: RANGE_WORDS[value] }))}
        hint="The time that counts and averages run over."
      />
      <SelectField
        label="Rolling period"
        name={settingField('rollingPeriod')}
        defaultValue={draft.rollingPeriod}
        options={ROLLING_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
        hint="For the figures of running outbound campaigns."
      />
      <TextField
        label="Business day begins"
        name={settingField('businessDayStart')}
        defaultValue={draft.businessDayStart}
        type="time"
        hint="“Today” is counted from here on."
        required
      />
      <TextField
        label="Shift begins"
        name={settingField('shiftStart')}
        defaultValue={draft.shiftStart}
        type="time"
        hint="Matters where statistics cover the current shift."
        required
      />
    </div>
  );
}
