'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AGENT_STATES } from '#lib/domain/agent-state';
import { LOOKS_LIMITS, type SeenText } from '#lib/domain/looks';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type DraftMapping, type LooksDraft, mappingProblem, withMapping } from './edit-looks.ts';
import { DrawnState } from './drawn-state.tsx';

interface StatesCardProps {
  draft: LooksDraft;
  seen: readonly SeenText[];
  onChange: (draft: LooksDraft) => void;
}

const SEEN_LIST = 'seen-texts';

/** The mapped texts, a line each, and how each is drawn. */
export function StatesCard({ draft, seen, onChange }: StatesCardProps) {
  const t = useTranslations('admin.looks.states');
  const { states } = draft;
  const put = (next: DraftMapping): void =>
    onChange({ ...draft, states: states.map((one) => (one.key === next.key ? next : one)) });
  return (
    <SectionCard title={t('title')} description={t('description')}>
      {states.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul aria-label={t('mapped')} className="flex flex-col gap-4 lg:gap-2.5">
        {states.map((mapping, at) => (
          <li key={mapping.key}>
            <MappingLine
              mapping={mapping}
              isFirst={at === 0}
              problem={mappingProblem(mapping, states)}
              onChange={put}
              onRemove={() => onChange({ ...draft, states: states.filter((one) => one !== mapping) })}
            />
          </li>
        ))}
      </ul>
      <datalist id={SEEN_LIST}>
        {[...new Set(seen.map(({ text }) => text))].map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </datalist>
      <Button
        className="self-start"
        disabled={states.length >= LOOKS_LIMITS.states}
        onClick={() => onChange(withMapping(draft, null))}
      >
        <Plus size={16} aria-hidden />
        {t('add')}
      </Button>
    </SectionCard>
  );
}

interface MappingLineProps {
  mapping: DraftMapping;
  /** Its labels head the columns. */
  isFirst: boolean;
  problem: ReturnType<typeof mappingProblem>;
  onChange: (mapping: DraftMapping) => void;
  onRemove: () => void;
}

function MappingLine({ mapping, isFirst, problem, onChange, onRemove }: MappingLineProps) {
  const t = useTranslations('admin.looks.states');
  const { key, text, state, label } = mapping;
  return (
    <fieldset
      aria-label={text}
      className={classNames(
        'relative grid items-start gap-3 max-lg:rounded-lg max-lg:bg-panel-2 max-lg:p-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)_auto]',
        !isFirst && 'lg:[&_label]:sr-only',
      )}
    >
      <TextField
        label={t('text')}
        name={`mapping.${key}.text`}
        list={SEEN_LIST}
        autoComplete="off"
        spellCheck={false}
        maxLength={LOOKS_LIMITS.text}
        value={text}
        onChange={({ target }) => onChange({ ...mapping, text: target.value })}
        error={problem === null ? undefined : t(`problem.${problem}`)}
      />
      <SelectField
        label={t('state')}
        name={`mapping.${key}.state`}
        value={state}
        options={AGENT_STATES.map((value) => ({ value, label: t(`names.${value}`) }))}
        onChange={({ target }) => {
          const chosen = AGENT_STATES.find((one) => one === target.value);
          if (chosen) onChange({ ...mapping, state: chosen });
        }}
      />
      <TextField
        label={t('label')}
        name={`mapping.${key}.label`}
        autoComplete="off"
        optional
        maxLength={LOOKS_LIMITS.label}
        placeholder={text}
        value={label}
        onChange={({ target }) => onChange({ ...mapping, label: target.value })}
      />
      <div className="flex min-w-0 flex-col gap-1.5">
        <span className={classNames('text-[13px] font-label text-ink-2', !isFirst && 'lg:sr-only')}>
          {t('drawn')}
        </span>
        <DrawnState state={state} words={label.trim() || text} />
      </div>
      <Button
        look="quiet"
        size="icon"
        className={classNames('max-lg:absolute max-lg:top-1 max-lg:right-1', isFirst && 'lg:mt-[26px]')}
        aria-label={text === '' ? t('removeEmpty') : t('remove', { text })}
        onClick={onRemove}
      >
        <X size={16} aria-hidden />
      </Button>
    </fieldset>
  );
}
