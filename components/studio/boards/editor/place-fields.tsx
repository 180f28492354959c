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
import type { Grid, GridPlace } from '#lib/domain/board-document';
import { nudge } from '#lib/domain/edit-board';
import { Button } from '#components/ui/button.tsx';
import { NumberField } from '#components/ui/number-field.tsx';

interface PlaceFieldsProps {
  at: GridPlace;
  grid: Grid;
  onChange: (at: GridPlace) => void;
}

const MOVES: readonly Step[] = [
  { name: 'left', icon: ArrowLeft, by: { column: -1 } },
  { name: 'right', icon: ArrowRight, by: { column: 1 } },
  { name: 'up', icon: ArrowUp, by: { row: -1 } },
  { name: 'down', icon: ArrowDown, by: { row: 1 } },
];
const SIZES: readonly Step[] = [
  { name: 'narrower', icon: FoldHorizontal, by: { columns: -1 } },
  { name: 'wider', icon: UnfoldHorizontal, by: { columns: 1 } },
  { name: 'shorter', icon: FoldVertical, by: { rows: -1 } },
  { name: 'taller', icon: UnfoldVertical, by: { rows: 1 } },
];

interface Step {
  name: 'left' | 'right' | 'up' | 'down' | 'narrower' | 'wider' | 'shorter' | 'taller';
  icon: LucideIcon;
  by: Partial<GridPlace>;
}

/** Where a panel stands, in cells of the grid, by numbers and by steps of one cell. */
export function PlaceFields({ at, grid, onChange }: PlaceFieldsProps) {
  const t = useTranslations('studio.boards.editor.place');
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
          onChange={(column) => onChange({ ...at, column: column - 1 })}
        />
        <NumberField
          label={t('row')}
          name="row"
          value={at.row + 1}
          least={1}
          most={Math.max(1, grid.rows - at.rows + 1)}
          whole
          onChange={(row) => onChange({ ...at, row: row - 1 })}
        />
        <NumberField
          label={t('width')}
          name="columns"
          value={at.columns}
          least={1}
          most={Math.max(1, grid.columns - at.column)}
          whole
          onChange={(columns) => onChange({ ...at, columns })}
        />
        <NumberField
          label={t('height')}
          name="rows"
          value={at.rows}
          least={1}
          most={Math.max(1, grid.rows - at.row)}
          whole
          onChange={(rows) => onChange({ ...at, rows })}
        />
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {[MOVES, SIZES].map((steps, group) => (
          <div key={group} className="flex gap-1">
            {steps.map(({ name, icon: Icon, by }) => {
              const next = nudge(at, by, grid);
              return (
                <Button
                  key={name}
                  size="icon"
                  aria-label={t(`steps.${name}`)}
                  title={t(`steps.${name}`)}
                  disabled={isSame(next, at)}
                  onClick={() => onChange(next)}
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

function isSame(one: GridPlace, other: GridPlace): boolean {
  return (
    one.column === other.column &&
    one.row === other.row &&
    one.columns === other.columns &&
    one.rows === other.rows
  );
}
