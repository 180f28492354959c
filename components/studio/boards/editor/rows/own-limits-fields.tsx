'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PanelDocument } from '#lib/domain/board-document';
import {
  ownThresholdsOf,
  withOwnLimits,
  withOwnThreshold,
  withoutOwnLimits,
} from '#lib/domain/own-thresholds';
import { MOST_OWN_LIMITS, type QueueLimits } from '#lib/domain/queue-limits';
import { Button } from '#components/ui/button.tsx';
import { thresholdWords } from '../../view/threshold-words.ts';
import { ThresholdFields } from '../threshold-fields.tsx';
import { rowGroupsOf } from '#lib/domain/panel-choices';
import { AddRowField } from './add-row-field.tsx';

type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;

interface OwnLimitsFieldsProps {
  panel: QueueTable;
  onChange: (panel: PanelDocument) => void;
}

/** Queues that are judged by limits of their own. */
export function OwnLimitsFields({ panel, onChange }: OwnLimitsFieldsProps) {
  const t = useTranslations('studio.boards.editor.rows');
  const [open, setOpen] = useState<string | null>(null);
  const { own = [] } = panel;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-1 w-full text-sm font-label text-ink">{t('own.title')}</legend>
      <p className="text-desk-label leading-snug text-ink-3">{t('own.hint')}</p>
      {own.map((limits) => (
        <OwnLimits
          key={limits.key}
          panel={panel}
          limits={limits}
          isOpen={open === limits.key}
          onToggle={(isOpen) => setOpen(isOpen ? limits.key : null)}
          onChange={onChange}
        />
      ))}
      {own.length < MOST_OWN_LIMITS && (
        <AddRowField
          label={t('own.add')}
          name={`${panel.id}-own`}
          type={panel.query.type}
          groupBy={rowGroupsOf(panel)}
          taken={own.map(({ key }) => key)}
          onAdd={(key) => {
            onChange(withOwnLimits(panel, key));
            setOpen(key);
          }}
        />
      )}
    </fieldset>
  );
}

interface OwnLimitsProps extends OwnLimitsFieldsProps {
  limits: QueueLimits;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

function OwnLimits({ panel, limits, isOpen, onToggle, onChange }: OwnLimitsProps) {
  const t = useTranslations('studio.boards.editor.rows');
  const says = useTranslations('studio');
  const { key } = limits;
  const thresholds = ownThresholdsOf(panel, limits);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open);
      }}
      className="rounded-lg border border-line bg-bg px-3 py-2"
    >
      <summary className="cursor-pointer text-sm wrap-anywhere text-ink">
        {key}
        {!isOpen && (
          <span className="mt-0.5 block text-desk-label leading-snug text-ink-2">
            {thresholds.map((limit) => {
              const words = thresholdWords(limit, says);
              return (
                words !== null && (
                  <span key={limit.key} className="block">
                    {says('boards.view.limit', { name: says(`boards.limitNames.${limit.key}`), words })}
                  </span>
                )
              );
            })}
          </span>
        )}
      </summary>
      <fieldset aria-label={t('own.of', { key })} className="mt-3 flex min-w-0 flex-col gap-3">
        {thresholds.map(({ start, ...limit }) => (
          <ThresholdFields
            key={limit.key}
            limit={{ ...limit, field: `${key}-${limit.key}` }}
            start={start}
            onChange={(threshold) => onChange(withOwnThreshold(panel, { key, field: limit.key, threshold }))}
          />
        ))}
        <div>
          <Button size="small" look="quiet" onClick={() => onChange(withoutOwnLimits(panel, key))}>
            <X size={15} aria-hidden />
            {t('own.remove', { key })}
          </Button>
        </div>
      </fieldset>
    </details>
  );
}
