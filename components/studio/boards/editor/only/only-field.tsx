'use client';

import { TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Dimension, MOST_CHOSEN } from '#lib/domain/only-these';
import { classNames } from '#components/ui/class-names.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { useChoices } from '#components/studio/boards/choices.ts';
import { useEditedConnection } from '../edited-connection.ts';

interface OnlyFieldProps {
  dimension: Dimension;
  /** Names; none for all. */
  chosen: readonly string[];
  onChange: (names: readonly string[]) => void;
}

/** What of one dimension a panel takes. A name that the directory does not have is shown as missing, and kept. */
export function OnlyField({ dimension, chosen, onChange }: OnlyFieldProps) {
  const t = useTranslations('studio.boards.editor.only');
  const { names, error } = useChoices(useEditedConnection()?.id ?? null, dimension);
  const left = (names ?? []).filter((name) => !chosen.includes(name));
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <SelectField
        label={t(`of.${dimension}`)}
        name={`only-${dimension}`}
        value=""
        {...(error && { hint: t('unread') })}
        disabled={left.length === 0 || chosen.length >= MOST_CHOSEN}
        options={[
          {
            value: '',
            label: t(chosen.length > 0 ? 'more' : names?.length === 0 ? 'nothing' : `all.${dimension}`),
          },
          ...left.map((name) => ({ value: name, label: name })),
        ]}
        onChange={({ target }) => {
          if (target.value !== '') onChange([...chosen, target.value]);
        }}
      />
      {chosen.length > 0 && (
        <ul aria-label={t(`chosen.${dimension}`)} className="flex flex-wrap gap-1.5">
          {chosen.map((name) => {
            const isMissing = names !== null && !names.includes(name);
            return (
              <li
                key={name}
                className={classNames(
                  'flex max-w-full min-w-0 items-center gap-1.5 rounded-full border py-0.5 pr-1 pl-3 text-desk-label',
                  isMissing ? 'border-warn bg-warn-bg text-warn-ink' : 'border-line bg-panel-2 text-ink',
                )}
              >
                {isMissing && <TriangleAlert size={13} aria-hidden className="shrink-0" />}
                <span className="min-w-0 wrap-anywhere">{isMissing ? t('missing', { name }) : name}</span>
                <button
                  type="button"
                  aria-label={t('remove', { name })}
                  onClick={() => onChange(chosen.filter((one) => one !== name))}
                  className="flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full text-inherit hover:bg-line max-sm:size-8"
                >
                  <X size={13} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
