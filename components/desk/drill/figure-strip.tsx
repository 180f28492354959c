'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { LiveResult } from '#components/live/live-result.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import type { Cell } from '#lib/domain/cell';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import { DESK_FIGURES, type DeskFigure } from '#lib/domain/desk-address';
import { bandOfCell } from '#lib/domain/threshold';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { DeskClock, useDeskNow } from '../desk-clock.tsx';
import { showCell } from '../show-cell.ts';
import { deskFigures, figureQueries, type FigureSpec } from '#lib/domain/desk-figures';
import styles from './drill.module.css';

interface FigureStripProps {
  connection: string;
  roles: ColumnRoles;
  /** The one whose parts stand beside the table. */
  opened: DeskFigure | null;
  onOpen: (figure: DeskFigure) => void;
}

/** How the floor stands in six figures, each a way to what it is made of. */
export const FigureStrip = memo(function FigureStrip({
  connection,
  roles,
  opened,
  onOpen,
}: FigureStripProps) {
  const t = useTranslations('desk');
  const { states } = useLooks();
  const specs = useMemo(() => deskFigures(roles), [roles]);
  const [queues, agents, inbound] = useMemo(
    () => figureQueries(connection, roles, states),
    [connection, roles, states],
  );
  const results = [useLiveQuery(queues ?? null), useLiveQuery(agents ?? null), useLiveQuery(inbound ?? null)];
  return (
    <section className={styles.strip} aria-label={t('figures.name')}>
      {DESK_FIGURES.map((figure) => {
        const result = results.find((one) => indexOf(one, figure) >= 0);
        return (
          <FigureTile
            key={figure}
            figure={figure}
            spec={specs[figure]}
            cell={cellOf(result, figure)}
            stale={result?.ageState === 'stale'}
            asOf={result?.asOf ?? null}
            isOpen={figure === opened}
            onOpen={onOpen}
          />
        );
      })}
    </section>
  );
});

interface FigureTileProps {
  figure: DeskFigure;
  spec: FigureSpec;
  cell: Cell;
  stale: boolean;
  asOf: number | null;
  isOpen: boolean;
  onOpen: (figure: DeskFigure) => void;
}

function FigureTile({ stale, asOf, ...tile }: FigureTileProps) {
  return (
    <DeskClock heldAt={stale ? asOf : null}>
      <Tile {...tile} stale={stale} />
    </DeskClock>
  );
}

function Tile({ figure, spec, cell, stale, isOpen, onOpen }: Omit<FigureTileProps, 'asOf'>) {
  const t = useTranslations('desk');
  const now = useDeskNow();
  const band = spec.threshold ? bandOfCell(spec.threshold, cell, now) : 'none';
  const isAlarmed = band === 'warn' || band === 'critical';
  return (
    <button
      type="button"
      className={`${styles.tile} ${stale ? 'stale hatched' : ''}`}
      data-band={isAlarmed ? band : undefined}
      aria-expanded={isOpen}
      onClick={() => onOpen(figure)}
    >
      <span className={styles.tileName}>{t(`figures.names.${figure}`)}</span>
      <span className={styles.tileValue}>
        {showCell(cell, { kind: spec.kind, now }, t).text}
        {isAlarmed && (
          <>
            <Glyph name={band} px={17} />
            <span className={styles.spokenOnly}>{t(`cell.${band}`)}</span>
          </>
        )}
      </span>
    </button>
  );
}

function indexOf(result: LiveResult, figure: DeskFigure): number {
  return result.table?.columns.findIndex(({ name }) => name === figure) ?? -1;
}

function cellOf(result: LiveResult | undefined, figure: DeskFigure): Cell {
  return result ? (result.table?.rows[0]?.cells[indexOf(result, figure)] ?? null) : null;
}
