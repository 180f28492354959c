'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument, Viewing } from '#lib/domain/board-document';
import { USUAL_VIEWING, VIEWING_BOUNDS, viewingOf } from '#lib/domain/lint/reading-distance';
import { NumberField } from '#components/ui/number-field.tsx';

interface ViewingFieldsProps {
  document: BoardDocument;
  onChange: (document: BoardDocument) => void;
}

/** On which screen the board is read, and from where. */
export function ViewingFields({ document, onChange }: ViewingFieldsProps) {
  const t = useTranslations('studio.boards.lint.viewing');
  const viewing = viewingOf(document);
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-3 rounded-desk border-0 bg-panel p-3.5">
      <legend className="float-left w-full p-0 text-sm font-label text-ink">{t('title')}</legend>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('inches')}
          name="viewing-inches"
          unit="″"
          value={viewing.inches}
          {...VIEWING_BOUNDS.inches}
          onChange={(inches) => onChange(withViewing(document, { ...viewing, inches }))}
        />
        <NumberField
          label={t('metres')}
          name="viewing-metres"
          unit="m"
          value={viewing.metres}
          {...VIEWING_BOUNDS.metres}
          onChange={(metres) => onChange(withViewing(document, { ...viewing, metres }))}
        />
      </div>
    </fieldset>
  );
}

/** What is usual is not written down. */
function withViewing(document: BoardDocument, viewing: Viewing): BoardDocument {
  const { viewing: _, ...rest } = document;
  const isUsual = viewing.inches === USUAL_VIEWING.inches && viewing.metres === USUAL_VIEWING.metres;
  return isUsual ? rest : { ...rest, viewing };
}
