'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { thresholdsOf, withThreshold } from '#lib/domain/panel-thresholds';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { KindFields } from './kind-fields.tsx';
import { OnlyFields } from './only/only-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RowFields } from './rows/row-fields.tsx';
import { ThresholdFields } from './threshold-fields.tsx';

interface PanelFormProps {
  document: BoardDocument;
  panel: PanelDocument;
  onChange: (panel: PanelDocument) => void;
  /** Panels stand elsewhere. */
  onArrange: (document: BoardDocument) => void;
  onRemove: () => void;
}

/** The settings of one panel that have a form; the rest is in the text of the board. */
export function PanelForm({ document, panel, onChange, onArrange, onRemove }: PanelFormProps) {
  const t = useTranslations('studio.boards.editor.panel');
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('title')}
        name="title"
        value={panel.title}
        maxLength={80}
        onChange={({ target }) => onChange({ ...panel, title: target.value })}
      />
      <KindFields panel={panel} grid={document.grid} onChange={onChange} />
      <OnlyFields panel={panel} onChange={onChange} />
      <PlaceFields document={document} panel={panel} onChange={onArrange} />
      {thresholdsOf(panel).map((limit) => (
        <ThresholdFields
          key={limit.key}
          limit={limit}
          onChange={(threshold) => onChange(withThreshold(panel, limit.key, threshold))}
        />
      ))}
      <RowFields panel={panel} onChange={onChange} />
      <div className="border-t border-line pt-3">
        <Button size="small" look="quiet" onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}
