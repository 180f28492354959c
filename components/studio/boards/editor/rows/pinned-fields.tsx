'use client';

import { ArrowUp, Pin, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { MOST_PINNED } from '#lib/domain/queue-limits';
import { Button } from '#components/ui/button.tsx';
import { rowGroupsOf } from '#lib/domain/panel-choices';
import { AddRowField } from './add-row-field.tsx';

type PinningPanel = Extract<PanelDocument, { pinned?: readonly string[] }>;

interface PinnedFieldsProps {
  panel: PinningPanel;
  onChange: (panel: PanelDocument) => void;
}

/** Which rows stand on top whatever happens, in which order. */
export function PinnedFields({ panel, onChange }: PinnedFieldsProps) {
  const t = useTranslations('studio.boards.editor.rows');
  const { pinned = [] } = panel;
  const put = (keys: readonly string[]): void => {
    const { pinned: _, ...rest } = panel;
    onChange(keys.length === 0 ? rest : { ...rest, pinned: keys });
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-1 w-full text-sm font-label text-ink">{t('pinned.title')}</legend>
      <p className="text-desk-label leading-snug text-ink-3">{t(`pinned.hints.${panel.kind}`)}</p>
      {pinned.length > 0 && (
        <ol aria-label={t('pinned.title')} className="flex flex-col">
          {pinned.map((key, place) => (
            <li key={key} className="flex min-h-[38px] items-center gap-2 text-sm">
              <Pin size={15} aria-hidden className="shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1 wrap-anywhere">{key}</span>
              {place > 0 && (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('pinned.up', { key })}
                  onClick={() => put(pinned.with(place, pinned[place - 1] ?? key).with(place - 1, key))}
                >
                  <ArrowUp size={15} aria-hidden />
                </Button>
              )}
              <Button
                size="small"
                look="quiet"
                aria-label={t('pinned.remove', { key })}
                onClick={() => put(pinned.filter((one) => one !== key))}
              >
                <X size={15} aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {pinned.length < MOST_PINNED && (
        <AddRowField
          label={t(`pinned.add.${panel.kind}`)}
          name={`${panel.id}-pin`}
          type={panel.query.type}
          groupBy={rowGroupsOf(panel)}
          taken={pinned}
          onAdd={(key) => put([...pinned, key])}
        />
      )}
    </fieldset>
  );
}
