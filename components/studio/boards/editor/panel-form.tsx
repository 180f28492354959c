'use client';

import { Trash2 } from 'lucide-react';
import type { Grid, PanelDocument } from '#lib/domain/board-document';
import { thresholdsOf, withThreshold } from '#lib/domain/panel-thresholds';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ThresholdFields } from './threshold-fields.tsx';

interface PanelFormProps {
  panel: PanelDocument;
  grid: Grid;
  onChange: (panel: PanelDocument) => void;
  onRemove: () => void;
}

/** The settings of one panel that have a form; the rest is in the text of the board. */
export function PanelForm({ panel, grid, onChange, onRemove }: PanelFormProps) {
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label="Title"
        name="title"
        value={panel.title}
        maxLength={80}
        onChange={({ target }) => onChange({ ...panel, title: target.value })}
      />
      {panel.kind === 'big-number' && (
        <>
          <TextField
            label="Beside the title"
            name="note"
            optional
            hint="Whose figure it is, where that is not plain."
            value={panel.note ?? ''}
            maxLength={40}
            onChange={({ target }) => {
              const { note: _, ...rest } = panel;
              onChange(target.value === '' ? rest : { ...rest, note: target.value });
            }}
          />
          <TextField
            label="Without data it says"
            name="missing"
            value={panel.missing}
            maxLength={60}
            onChange={({ target }) => onChange({ ...panel, missing: target.value })}
          />
        </>
      )}
      <PlaceFields at={panel.at} grid={grid} onChange={(at) => onChange({ ...panel, at })} />
      {thresholdsOf(panel).map((limit) => (
        <ThresholdFields
          key={limit.key}
          limit={limit}
          onChange={(threshold) => onChange(withThreshold(panel, limit.key, threshold))}
        />
      ))}
      <div className="border-t border-line pt-3">
        <Button size="small" look="quiet" onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
          Remove this panel
        </Button>
      </div>
    </div>
  );
}
