'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { chosenOf, dimensionsOf, withChosen } from '#lib/domain/panel-choices';
import { OnlyField } from './only-field.tsx';

interface OnlyFieldsProps {
  panel: PanelDocument;
  onChange: (panel: PanelDocument) => void;
}

/** Which skills, skill groups, agent groups and campaigns a panel takes; all of them unless some are chosen. */
export function OnlyFields({ panel, onChange }: OnlyFieldsProps) {
  const t = useTranslations('studio.boards.editor.only');
  const dimensions = dimensionsOf(panel);
  if (dimensions.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-1 w-full text-sm font-label text-ink">{t('title')}</legend>
      {dimensions.map((dimension) => (
        <OnlyField
          key={dimension}
          dimension={dimension}
          chosen={chosenOf(panel, dimension)}
          onChange={(names) => onChange(withChosen(panel, dimension, names))}
        />
      ))}
    </fieldset>
  );
}
