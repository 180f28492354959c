'use client';

import { useTranslations } from 'next-intl';
import { DAYS, type Day, type Hours } from '#lib/domain/playlist';
import { TextField } from '#components/ui/text-field.tsx';

interface HoursFieldsProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
  /** Where errors are found: `document.items.0.hours`. */
  name: string;
  /** What the hours are of, read out. */
  of: string;
}

/** Days and times of something; no day chosen is every day, no times the whole day. */
export function HoursFields({ hours, onChange, name, of }: HoursFieldsProps) {
  const t = useTranslations('studio.playlists.hours');
  const toggle = (day: Day): void => {
    const isOn = hours.days.includes(day);
    onChange({ ...hours, days: DAYS.filter((one) => (one === day ? !isOn : hours.days.includes(one))) });
  };
  const runsOver = hours.from !== null && hours.to !== null && hours.to <= hours.from;
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      <fieldset className="m-0 min-w-0 border-0 p-0">
        <legend className="mb-1.5 p-0 text-[13px] font-label text-ink-2">
          {t('days')} <span className="sr-only">{t('daysOf', { of })}</span>{' '}
          <span className="font-normal text-ink-3"> · {t('noneIsAll')}</span>
        </legend>
        <div className="flex flex-wrap gap-1">
          {DAYS.map((day) => (
            <DayToggle key={day} day={day} isOn={hours.days.includes(day)} onToggle={() => toggle(day)} />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('from')}
          name={`${name}.from`}
          type="time"
          value={hours.from ?? ''}
          onChange={({ target }) => onChange({ ...hours, from: target.value || null })}
        />
        <TextField
          label={t('to')}
          name={`${name}.to`}
          type="time"
          value={hours.to ?? ''}
          hint={runsOver ? t('nextDay') : undefined}
          onChange={({ target }) => onChange({ ...hours, to: target.value || null })}
        />
      </div>
    </div>
  );
}

function DayToggle({ day, isOn, onToggle }: { day: Day; isOn: boolean; onToggle: () => void }) {
  const t = useTranslations('studio.playlists.days');

  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t(`${day}.long`)}
      onClick={onToggle}
      className="min-h-[36px] cursor-pointer rounded-lg border border-ink-3/65 bg-bg px-2.5 text-[13px] font-label text-ink-2 hover:bg-panel-2 aria-pressed:border-ink-2 aria-pressed:bg-ink-2 aria-pressed:text-bg max-sm:min-h-[44px]"
    >
      {t(`${day}.short`)}
    </button>
  );
}
