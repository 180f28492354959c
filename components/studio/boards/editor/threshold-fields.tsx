'use client';

import { useTranslations } from 'next-intl';
import { startingThreshold, type PanelThreshold } from '#lib/domain/panel-thresholds';
import type { Threshold } from '#lib/domain/threshold';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { fromEntered, toEntered, turned, UNITS } from './threshold-units.ts';

interface FormLimit extends PanelThreshold {
  /** What its fields are called, where a form has several of its key. */
  field?: string;
}

interface ThresholdFieldsProps {
  limit: FormLimit;
  /** What it begins with, instead of what a new threshold of its unit begins with. */
  start?: Threshold;
  onChange: (threshold: Threshold | null) => void;
}

/** From where on something is amber, and from where on red. */
export function ThresholdFields({ limit, start, onChange }: ThresholdFieldsProps) {
  const t = useTranslations('studio.boards.editor.threshold');
  const says = useTranslations('studio.boards.limitNames');
  const { key, field = key, unit, threshold, optional } = limit;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-3 w-full text-sm font-label text-ink">{says(key)}</legend>
      {optional && (
        <CheckboxField
          label={t('has')}
          name={`has-${field}`}
          checked={threshold !== null}
          onChange={({ target }) => onChange(target.checked ? (start ?? startingThreshold(unit)) : null)}
        />
      )}
      {threshold && <Limits limit={limit} threshold={threshold} onChange={onChange} />}
    </fieldset>
  );
}

interface LimitsProps {
  limit: FormLimit;
  threshold: Threshold;
  onChange: (threshold: Threshold) => void;
}

const DIRECTIONS = ['rising', 'falling', 'between'] as const;

function Limits({ limit, threshold, onChange }: LimitsProps) {
  const t = useTranslations('studio.boards.editor.threshold');
  const { key, field = key, unit } = limit;
  return (
    <div className="grid grid-cols-2 gap-3">
      <SelectField
        label={t('badWhen')}
        name={`${field}-direction`}
        className="col-span-2"
        value={threshold.direction}
        options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
        onChange={({ target }) => {
          const direction = DIRECTIONS.find((one) => one === target.value);
          if (direction) onChange(turned(threshold, direction, unit));
        }}
      />
      {threshold.direction === 'between' ? (
        <RangeLimits limit={limit} threshold={threshold} onChange={onChange} />
      ) : (
        (['warn', 'critical'] as const).map((step) => (
          <Limit
            key={step}
            limit={limit}
            part={step}
            name={t(`${step}.${threshold.direction === 'rising' ? 'from' : 'below'}`)}
            value={threshold[step]}
            onChange={(value) => onChange({ ...threshold, [step]: value })}
          />
        ))
      )}
    </div>
  );
}

type Range = Extract<Threshold, { direction: 'between' }>;

function RangeLimits({ limit, threshold, onChange }: LimitsProps & { threshold: Range }) {
  const t = useTranslations('studio.boards.editor.threshold');
  return (['warn', 'critical'] as const).flatMap((step) => {
    const [low, high] = threshold[step];
    return [
      <Limit
        key={`${step}-low`}
        limit={limit}
        part={`${step}-low`}
        name={t(`${step}.below`)}
        value={low}
        onChange={(value) => onChange({ ...threshold, [step]: [value, high] })}
      />,
      <Limit
        key={`${step}-high`}
        limit={limit}
        part={`${step}-high`}
        name={t(`${step}.above`)}
        value={high}
        onChange={(value) => onChange({ ...threshold, [step]: [low, value] })}
      />,
    ];
  });
}

interface LimitProps {
  limit: FormLimit;
  part: string;
  name: string;
  value: number;
  onChange: (value: number) => void;
}

function Limit({ limit: { key, field = key, unit }, part, name, value, onChange }: LimitProps) {
  const { sign, most } = UNITS[unit];
  return (
    <NumberField
      label={name}
      name={`${field}-${part}`}
      value={toEntered(value, unit)}
      least={0}
      most={most}
      unit={sign}
      onChange={(entered) => onChange(fromEntered(entered, unit))}
    />
  );
}
