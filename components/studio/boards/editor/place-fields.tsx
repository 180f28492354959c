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
  { name: 'Move left', icon: ArrowLeft, by: { column: -1 } },
  { name: 'Move right', icon: ArrowRight, by: { column: 1 } },
  { name: 'Move up', icon: ArrowUp, by: { row: -1 } },
  { name: 'Move down', icon: ArrowDown, by: { row: 1 } },
];
const SIZES: readonly Step[] = [
  { name: 'Narrower', icon: FoldHorizontal, by: { columns: -1 } },
  { name: 'Wider', icon: UnfoldHorizontal, by: { columns: 1 } },
  { name: 'Shorter', icon: FoldVertical, by: { rows: -1 } },
  { name: 'Taller', icon: UnfoldVertical, by: { rows: 1 } },
];

interface Step {
  name: string;
  icon: LucideIcon;
  by: Partial<GridPlace>;
}

/** Where a panel stands, in cells of the grid, by numbers and by steps of one cell. */
export function PlaceFields({ at, grid, onChange }: PlaceFieldsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="float-left mb-3 w-full text-sm font-label text-ink">
        Place{' '}
        <span className="font-normal text-ink-3">
          · on {grid.columns} × {grid.rows} cells
        </span>
      </legend>
      <div className="grid grid-cols-4 gap-3 max-sm:grid-cols-2">
        <NumberField
          label="Column"
          name="column"
          value={at.column + 1}
          least={1}
          most={Math.max(1, grid.columns - at.columns + 1)}
          whole
          onChange={(column) => onChange({ ...at, column: column - 1 })}
        />
        <NumberField
          label="Row"
          name="row"
          value={at.row + 1}
          least={1}
          most={Math.max(1, grid.rows - at.rows + 1)}
          whole
          onChange={(row) => onChange({ ...at, row: row - 1 })}
        />
        <NumberField
          label="Width"
          name="columns"
          value={at.columns}
          least={1}
          most={Math.max(1, grid.columns - at.column)}
          whole
          onChange={(columns) => onChange({ ...at, columns })}
        />
        <NumberField
          label="Height"
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
                  aria-label={name}
                  title={name}
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
