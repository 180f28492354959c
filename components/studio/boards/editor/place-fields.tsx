'use client';

import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  FoldHorizontal,
  FoldVertical,
  UnfoldHorizontal,
  UnfoldVertical,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withPlaces, type Direction } from '#lib/domain/arrange-panels';
import type { BoardDocument, GridPlace, PanelDocument } from '#lib/domain/board-document';
import { Button } from '#components/ui/button.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { arrangeByKey } from './stage/arrange-by-key.ts';

interface PlaceFieldsProps {
  document: BoardDocument;
  panel: PanelDocument;
  onChange: (document: BoardDocument) => void;
}

const MOVES: readonly Step[] = [
  { name: 'left', icon: ArrowLeft, does: { kind: 'step', direction: 'left' } },
  { name: 'right', icon: ArrowRight, does: { kind: 'step', direction: 'right' } },
  { name: 'up', icon: ArrowUp, does: { kind: 'step', direction: 'up' } },
  { name: 'down', icon: ArrowDown, does: { kind: 'step', direction: 'down' } },
];
const SIZES: readonly Step[] = [
  { name: 'narrower', icon: FoldHorizontal, does: { kind: 'size', direction: 'left' } },
  { name: 'wider', icon: UnfoldHorizontal, does: { kind: 'size', direction: 'right' } },
  { name: 'shorter', icon: FoldVertical, does: { kind: 'size', direction: 'up' } },
  { name: 'taller', icon: UnfoldVertical, does: { kind: 'size', direction: 'down' } },
];

interface Step {
  name: 'left' | 'right' | 'up' | 'down' | 'narrower' | 'wider' | 'shorter' | 'taller';
  icon: LucideIcon;
  does: { kind: 'step' | 'size'; direction: Direction };
}

/**
 * Where a panel stands, in cells of the grid: by numbers, which may break rules while they are typed, and by steps of one
 * cell, which go as they do on the stage.
 */
export function PlaceFields({ document, panel, onChange }: PlaceFieldsProps) {
  const t = useTranslations('studio.boards.editor.place');
  const { grid } = document;
  const { at } = panel;
  const put = (next: GridPlace): void => onChange(withPlaces(document, [[panel.id, next]]));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-3 w-full text-sm font-label text-ink">
        {t('title')}{' '}
        <span className="font-normal text-ink-3">
          · {t('cells', { columns: grid.columns, rows: grid.rows })}
        </span>
      </legend>
      <div className="grid grid-cols-4 gap-3 max-sm:grid-cols-2">
        <NumberField
          label={t('column')}
          name="column"
          value={at.column + 1}
          least={1}
          most={Math.max(1, grid.columns - at.columns + 1)}
          whole
          onChange={(column) => put({ ...at, column: column - 1 })}
        />
        <NumberField
          label={t('row')}
          name="row"
          value={at.row + 1}
          least={1}
          most={Math.max(1, grid.rows - at.rows + 1)}
          whole
          onChange={(row) => put({ ...at, row: row - 1 })}
        />
        <NumberField
          label={t('width')}
          name="columns"
          value={at.columns}
          least={1}
          most={Math.max(1, grid.columns - at.column)}
          whole
          onChange={(columns) => put({ ...at, columns })}
        />
        <NumberField
          label={t('height')}
          name="rows"
          value={at.rows}
          least={1}
          most={Math.max(1, grid.rows - at.row)}
          whole
          onChange={(rows) => put({ ...at, rows })}
        />
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {[MOVES, SIZES].map((steps, group) => (
          <div key={group} className="flex gap-1">
            {steps.map(({ name, icon: Icon, does }) => {
              const next = arrangeByKey(document, panel.id, { ...does, exchanges: null });
              return (
                <Button
                  key={name}
                  size="icon"
                  aria-label={t(`steps.${name}`)}
                  title={t(`steps.${name}`)}
                  disabled={!('document' in next)}
                  onClick={() => 'document' in next && onChange(next.document)}
                >
                  <Icon size={16} aria-hidden />
                </Button>
              );
            })}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
