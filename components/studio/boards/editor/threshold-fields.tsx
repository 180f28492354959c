'use client';

import { startingThreshold, type PanelThreshold } from '#lib/domain/panel-thresholds';
import type { Threshold } from '#lib/domain/threshold';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { fromEntered, toEntered, turned, UNITS } from './threshold-units.ts';

interface ThresholdFieldsProps {
  limit: PanelThreshold;
  onChange: (threshold: Threshold | null) => void;
}

/** From where on something is amber, and from where on red. */
export function ThresholdFields({ limit, onChange }: ThresholdFieldsProps) {
  const { name, unit, threshold, optional } = limit;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-3 w-full text-sm font-label text-ink">{name}</legend>
      {optional && (
        <CheckboxField
          label="Has a limit"
          name={`has-${limit.key}`}
          checked={threshold !== null}
          onChange={({ target }) => onChange(target.checked ? startingThreshold(unit) : null)}
        />
      )}
      {threshold && <Limits limit={limit} threshold={threshold} onChange={onChange} />}
    </fieldset>
  );
}

interface LimitsProps {
  limit: PanelThreshold;
  threshold: Threshold;
  onChange: (threshold: Threshold) => void;
}

function Limits({ limit, threshold, onChange }: LimitsProps) {
  const { key, unit } = limit;
  if (threshold.direction === 'between') {
    const { warn, critical } = threshold;
    return (
      <div className="grid grid-cols-2 gap-3">
        <Limit
          limit={limit}
          part="warn-low"
          name="Amber below"
          value={warn[0]}
          onChange={(low) => onChange({ ...threshold, warn: [low, warn[1]] })}
        />
        <Limit
          limit={limit}
          part="warn-high"
          name="Amber above"
          value={warn[1]}
          onChange={(high) => onChange({ ...threshold, warn: [warn[0], high] })}
        />
        <Limit
          limit={limit}
          part="critical-low"
          name="Red below"
          value={critical[0]}
          onChange={(low) => onChange({ ...threshold, critical: [low, critical[1]] })}
        />
        <Limit
          limit={limit}
          part="critical-high"
          name="Red above"
          value={critical[1]}
          onChange={(high) => onChange({ ...threshold, critical: [critical[0], high] })}
        />
      </div>
    );
  }
  const side = threshold.direction === 'rising' ? 'from' : 'below';
  return (
    <div className="grid grid-cols-2 gap-3">
      {unit !== 'duration' && (
        <SelectField
          label="Bad when it is"
          name={`${key}-direction`}
          className="col-span-2"
          value={threshold.direction}
          options={[
            { value: 'rising', label: 'high' },
            { value: 'falling', label: 'low' },
          ]}
          onChange={({ target }) =>
            onChange(turned(threshold, target.value === 'falling' ? 'falling' : 'rising'))
          }
        />
      )}
      <Limit
        limit={limit}
        part="warn"
        name={`Amber ${side}`}
        value={threshold.warn}
        onChange={(warn) => onChange({ ...threshold, warn })}
      />
      <Limit
        limit={limit}
        part="critical"
        name={`Red ${side}`}
        value={threshold.critical}
        onChange={(critical) => onChange({ ...threshold, critical })}
      />
    </div>
  );
}

interface LimitProps {
  limit: PanelThreshold;
  part: string;
  name: string;
  value: number;
  onChange: (value: number) => void;
}

function Limit({ limit: { key, unit }, part, name, value, onChange }: LimitProps) {
  const { sign, most } = UNITS[unit];
  return (
    <NumberField
      label={name}
      name={`${key}-${part}`}
      value={toEntered(value, unit)}
      least={0}
      most={most}
      unit={sign}
      onChange={(entered) => onChange(fromEntered(entered, unit))}
    />
  );
}
